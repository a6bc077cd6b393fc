import { command } from "@/lib/kernel/command";
import { patentTrail } from "@/lib/patents/trail";
import { lockEnterpriseEvaluation, markEvaluationWithdrawn } from "../correction.store";
import { mayEvaluate } from "../evaluation.policy";
import { withdrawEnterpriseEvaluationInput } from "../evaluation.schema";
import { evaluationTold } from "../trail";
import { withdraw } from "../withdrawal";

/** What an enterprise never said, or of another patent: it stays to be read and counts no longer. */
export const withdrawEnterpriseEvaluationCommand = command({
  name: "evaluations.withdraw-enterprise-evaluation",
  input: withdrawEnterpriseEvaluationInput,
  load: (tx, input, scope) => lockEnterpriseEvaluation(tx, input, scope),
  record: ({ patent }) => ({ type: "patent", id: String(patent.id) }),
  allow: (actor, evaluation) => mayEvaluate(actor, evaluation),
  decide: (evaluation, { reason }) => withdraw(evaluation, reason),
  save: async (tx, { reason }, evaluation, { actor, now }) => {
    await markEvaluationWithdrawn(tx, evaluation.id, { reason, at: now, byId: actor.personId });
    const { patent } = evaluation;
    const record = patentTrail(patent, evaluationTold(evaluation), { reason });
    return { value: { number: patent.number }, records: [record] };
  },
});
