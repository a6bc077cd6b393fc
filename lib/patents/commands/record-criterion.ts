import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { insertCriterion, proofNamed } from "../criterion.store";
import { recordCriterion } from "../criterion-fact";
import { mayKeepPatent } from "../patent.policy";
import { recordCriterionInput } from "../patent.schema";
import { lockPatent } from "../patent.store";
import { criterionTrail } from "../trail";

/** That one of the five official cases holds: whether the patent is of high value follows from it. */
export const recordCriterionCommand = command({
  name: "patents.record-criterion",
  input: recordCriterionInput,
  load: async (tx, { number, fileId }, scope) => {
    const patent = await lockPatent(tx, number, scope);
    return patent && { ...patent, file: await proofNamed(tx, fileId, scope) };
  },
  allow: mayKeepPatent,
  decide: (patent, { number: _number, ...fact }, { today }) =>
    patent.file.refused ?? recordCriterion(patent, fact, today),
  save: async (tx, fact, patent, { now, actor }) => {
    await insertCriterion(tx, patent.id, fact, { at: now, byId: actor.personId });
    const record = criterionTrail(patent, fact.kind, null, { ...fact, file: patent.file.proof?.name });
    return { value: { number: patent.number }, records: [record] };
  },
  constraints: { patent_criterion_once: refuse("criterion.holds", { field: "kind" }) },
});
