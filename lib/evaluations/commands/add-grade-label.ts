import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayKeepEvaluationSettings } from "../evaluation.policy";
import { addGradeLabelInput } from "../evaluation.schema";
import { insertGradeLabel, lockGradeLabels } from "../grade-label.store";
import { addGradeLabel } from "../grading";

/** A further grade, below those there are. */
export const addGradeLabelCommand = command({
  name: "evaluations.add-grade-label",
  input: addGradeLabelInput,
  load: async (tx, _input, scope) => ({ labels: await lockGradeLabels(tx, scope) }),
  allow: mayKeepEvaluationSettings,
  decide: ({ labels }, names) => addGradeLabel(labels, names),
  save: async (tx, label) => {
    await insertGradeLabel(tx, label);
    const { id, nameZh, nameEn } = label;
    const record = { type: "grade-label", id: String(id), label: nameZh, before: null };
    return { value: { id }, records: [{ ...record, after: { nameZh, nameEn } }] };
  },
  constraints: { grade_label_pkey: refuse("grade-label.name-taken", { field: "nameZh" }) },
});
