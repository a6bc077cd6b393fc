import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { mayKeepEvaluationSettings } from "../evaluation.policy";
import { reviseGradeLabelInput } from "../evaluation.schema";
import { lockGradeLabels, updateGradeLabel } from "../grade-label.store";
import { reviseGradeLabel } from "../grading";

/** How a grade is called, and whether it is still given. */
export const reviseGradeLabelCommand = command({
  name: "evaluations.revise-grade-label",
  input: reviseGradeLabelInput,
  load: async (tx, { id }, scope) => {
    const labels = await lockGradeLabels(tx, scope);
    const label = labels.find((one) => one.id === id);
    return label ? { ...label, others: labels.filter((one) => one !== label) } : null;
  },
  record: ({ id }) => ({ type: "grade-label", id: String(id) }),
  allow: mayKeepEvaluationSettings,
  decide: (label, { id: _id, version: _version, ...revised }) =>
    reviseGradeLabel(label, label.others, revised),
  save: async (tx, revised, { id, nameZh, nameEn, retired }) => {
    await updateGradeLabel(tx, id, revised);
    const difference = changed({ nameZh, nameEn, retired }, revised);
    return {
      value: { id },
      records: [{ type: "grade-label", id: String(id), label: revised.nameZh, ...difference }],
    };
  },
});
