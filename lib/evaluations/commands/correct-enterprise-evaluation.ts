import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { isRefusal } from "@/lib/kernel/outcome";
import { patentTrail } from "@/lib/patents/trail";
import { lockEnterpriseEvaluation, updateEnterpriseEvaluation } from "../correction.store";
import { correctEnterpriseEvaluation } from "../enterprise-evaluation";
import { mayEvaluate } from "../evaluation.policy";
import { correctEnterpriseEvaluationInput } from "../evaluation.schema";
import { evaluationTold } from "../trail";

/** What an enterprise thinks, put down wrongly: it reads as corrected, and the history as it was. */
export const correctEnterpriseEvaluationCommand = command({
  name: "evaluations.correct-enterprise-evaluation",
  input: correctEnterpriseEvaluationInput,
  load: (tx, input, scope) => lockEnterpriseEvaluation(tx, input, scope),
  record: ({ patent }) => ({ type: "patent", id: String(patent.id) }),
  allow: (actor, evaluation) => mayEvaluate(actor, evaluation),
  decide: (current, { number: _number, id: _id, version: _version, reason, ...typed }, { today }) => {
    const evaluation = correctEnterpriseEvaluation(current, typed, today);
    return isRefusal(evaluation) ? evaluation : { evaluation, reason };
  },
  save: async (tx, { evaluation, reason }, current) => {
    await updateEnterpriseEvaluation(tx, current.id, evaluation);
    const { patent } = current;
    const { before, after } = changed(evaluationTold(current), evaluationTold(evaluation));
    const { enterprise } = evaluation;
    const record = patentTrail(patent, before, { enterprise, ...after, reason });
    return { value: { number: patent.number }, records: [record] };
  },
});
