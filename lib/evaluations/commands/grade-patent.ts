import { command } from "@/lib/kernel/command";
import { patentTrail } from "@/lib/patents/trail";
import { mayEvaluate } from "../evaluation.policy";
import { gradePatentInput } from "../evaluation.schema";
import { insertGrading, lockGraded } from "../evaluation.store";
import { gradePatent } from "../grading";

/** The owner's own grade of a patent, from a day on. */
export const gradePatentCommand = command({
  name: "evaluations.grade-patent",
  input: gradePatentInput,
  load: (tx, { number }, scope) => lockGraded(tx, number, scope),
  record: ({ id }) => ({ type: "patent", id: String(id) }),
  allow: (actor, patent) => mayEvaluate(actor, patent),
  decide: (patent, { number: _number, ...grading }, { today }) => gradePatent(patent, grading, today),
  save: async (tx, grading, patent, { actor, now }) => {
    await insertGrading(tx, patent.id, grading, { at: now, byId: actor.personId });
    const named = (id: number | undefined) => patent.labels.find((label) => label.id === id)?.nameZh ?? "";
    const before = { ownGrade: named(patent.latest?.grade) };
    const after = { ownGrade: named(grading.grade), gradedOn: grading.on, basis: grading.basis };
    return { value: { number: patent.number }, records: [patentTrail(patent, before, after)] };
  },
});
