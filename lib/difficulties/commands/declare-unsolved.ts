import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { declareUnsolved } from "../difficulty";
import { mayConfirm } from "../difficulty.policy";
import { declareUnsolvedInput } from "../difficulty.schema";
import { insertStep, lockDifficulty, refsFor } from "../difficulty.store";
import { stepRecord } from "../trail";

export const declareUnsolvedCommand = command({
  name: "difficulties.declare-unsolved",
  input: declareUnsolvedInput,
  load: (tx, { number }, scope) => lockDifficulty(tx, number, scope),
  record: (difficulty) => ({ type: "difficulty", id: difficulty.id }),
  allow: (actor, difficulty) => mayConfirm(actor, difficulty),
  decide: (difficulty, { reason }) => declareUnsolved(difficulty, reason),
  save: async (tx, event, difficulty, { actor, now }) => {
    await insertStep(tx, difficulty.id, event, { at: now, byId: actor.personId });
    return {
      value: { number: difficulty.number },
      records: [stepRecord(difficulty, event)],
      notices: [
        notice({ name: "difficulty.unsolved", ...(await refsFor(tx, difficulty)), reason: event.text }),
      ],
    };
  },
});
