import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { answerDifficulty } from "../difficulty";
import { mayAnswer } from "../difficulty.policy";
import { answerDifficultyInput } from "../difficulty.schema";
import { insertStep, lockDifficulty, refsFor } from "../difficulty.store";
import { stepRecord } from "../trail";

export const answerDifficultyCommand = command({
  name: "difficulties.answer-difficulty",
  input: answerDifficultyInput,
  load: (tx, { number }, scope) => lockDifficulty(tx, number, scope),
  record: (difficulty) => ({ type: "difficulty", id: difficulty.id }),
  allow: (actor, difficulty) => mayAnswer(actor, difficulty),
  decide: (difficulty, { answer }) => answerDifficulty(difficulty, answer),
  save: async (tx, event, difficulty, { actor, now }) => {
    await insertStep(tx, difficulty.id, event, { at: now, byId: actor.personId });
    return {
      value: { number: difficulty.number },
      records: [stepRecord(difficulty, event)],
      notices: [notice({ name: "difficulty.answered", ...(await refsFor(tx, difficulty)) })],
    };
  },
});
