import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { routeDifficulty } from "../difficulty";
import { mayRoute } from "../difficulty.policy";
import { routeDifficultyInput } from "../difficulty.schema";
import { insertStep, lockDifficulty, refsFor } from "../difficulty.store";
import { loadRouteTerms } from "../route-terms.store";
import { stepRecord } from "../trail";

export const routeDifficultyCommand = command({
  name: "difficulties.route-difficulty",
  input: routeDifficultyInput,
  load: async (tx, { number }, scope) => {
    const difficulty = await lockDifficulty(tx, number, scope);
    return difficulty && { ...difficulty, termsOn: await loadRouteTerms(tx, difficulty.planId, scope) };
  },
  record: (difficulty) => ({ type: "difficulty", id: difficulty.id }),
  allow: mayRoute,
  decide: (difficulty, { routedTo, answerDueOn, reason }, { today }) =>
    routeDifficulty(difficulty, { routedTo, answerDueOn, reason }, difficulty.termsOn(today), today),
  save: async (tx, event, difficulty, { actor, now }) => {
    await insertStep(tx, difficulty.id, event, { at: now, byId: actor.personId });
    const routed = { ...difficulty, routedTo: event.route?.unitCode ?? difficulty.routedTo };
    const answerBy = event.route?.dueOn ?? null;
    return {
      value: { number: difficulty.number },
      records: [stepRecord(difficulty, event)],
      notices: [notice({ name: "difficulty.routed", ...(await refsFor(tx, routed)), answerBy })],
    };
  },
});
