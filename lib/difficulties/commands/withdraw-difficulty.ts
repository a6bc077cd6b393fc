import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { withdrawDifficulty } from "../difficulty";
import { mayWithdraw } from "../difficulty.policy";
import { withdrawDifficultyInput } from "../difficulty.schema";
import { insertStep, lockDifficulty, refsFor } from "../difficulty.store";
import { stepRecord } from "../trail";

export const withdrawDifficultyCommand = command({
  name: "difficulties.withdraw-difficulty",
  input: withdrawDifficultyInput,
  load: (tx, { number }, scope) => lockDifficulty(tx, number, scope),
  record: (difficulty) => ({ type: "difficulty", id: difficulty.id }),
  allow: (actor, difficulty) => mayWithdraw(actor, difficulty),
  decide: (difficulty, { note }) => withdrawDifficulty(difficulty, note),
  save: async (tx, event, difficulty, { actor, now }) => {
    await insertStep(tx, difficulty.id, event, { at: now, byId: actor.personId });
    return {
      value: { number: difficulty.number },
      records: [stepRecord(difficulty, event)],
      notices: [notice({ name: "difficulty.withdrawn", ...(await refsFor(tx, difficulty)) })],
    };
  },
});
