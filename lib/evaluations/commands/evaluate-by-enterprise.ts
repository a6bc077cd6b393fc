import { command } from "@/lib/kernel/command";
import { patentTrail } from "@/lib/patents/trail";
import { evaluateByEnterprise } from "../enterprise-evaluation";
import { mayEvaluate } from "../evaluation.policy";
import { evaluateByEnterpriseInput } from "../evaluation.schema";
import { insertEnterpriseEvaluation, lockEvaluated } from "../evaluation.store";
import { evaluationTold } from "../trail";

/** What an enterprise thinks of a patent: prospect, what would have to be improved, what it wishes. */
export const evaluateByEnterpriseCommand = command({
  name: "evaluations.evaluate-by-enterprise",
  input: evaluateByEnterpriseInput,
  load: (tx, { number }, scope) => lockEvaluated(tx, number, scope),
  record: ({ id }) => ({ type: "patent", id: String(id) }),
  allow: (actor, patent) => mayEvaluate(actor, patent),
  decide: (_patent, { number: _number, ...evaluation }, { today }) => evaluateByEnterprise(evaluation, today),
  save: async (tx, evaluation, patent, { actor, now }) => {
    await insertEnterpriseEvaluation(tx, patent.id, evaluation, { at: now, byId: actor.personId });
    const record = patentTrail(patent, null, evaluationTold(evaluation));
    return { value: { number: patent.number }, records: [record] };
  },
});
