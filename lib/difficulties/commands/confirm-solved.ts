import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { confirmSolved } from "../difficulty";
import { mayConfirm } from "../difficulty.policy";
import { confirmSolvedInput } from "../difficulty.schema";
import { insertStep, lockDifficulty, refsFor } from "../difficulty.store";
import { stepRecord } from "../trail";

export const confirmSolvedCommand = command({
  name: "difficulties.confirm-solved",
  input: confirmSolvedInput,
  load: (tx, { number }, scope) => lockDifficulty(tx, number, scope),
  record: (difficulty) => ({ type: "difficulty", id: difficulty.id }),
  allow: (actor, difficulty) => mayConfirm(actor, difficulty),
  decide: (difficulty, { note }) => confirmSolved(difficulty, note),
  save: async (tx, event, difficulty, { actor, now }) => {
    await insertStep(tx, difficulty.id, event, { at: now, byId: actor.personId });
    return {
      value: { number: difficulty.number },
      records: [stepRecord(difficulty, event)],
      notices: [notice({ name: "difficulty.solved", ...(await refsFor(tx, difficulty)) })],
    };
  },
});
