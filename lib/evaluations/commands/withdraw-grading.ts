import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { patentTrail } from "@/lib/patents/trail";
import { lockGrading, markGradingWithdrawn } from "../correction.store";
import { mayEvaluate } from "../evaluation.policy";
import { withdrawGradingInput } from "../evaluation.schema";
import { withdraw } from "../withdrawal";

/** A grade given by mistake: the one before it is in force again. A right one is given as any other. */
export const withdrawGradingCommand = command({
  name: "evaluations.withdraw-grading",
  input: withdrawGradingInput,
  load: (tx, input, scope) => lockGrading(tx, input, scope),
  record: ({ id }) => ({ type: "patent", id: String(id) }),
  allow: (actor, patent) => mayEvaluate(actor, patent),
  decide: ({ grading }, { reason }) => withdraw(grading, reason),
  save: async (tx, { reason }, patent, { actor, now }) => {
    const { labels, latest, grading, left } = patent;
    await markGradingWithdrawn(tx, grading.id, { reason, at: now, byId: actor.personId });
    const named = (id: number | null | undefined) => labels.find((label) => label.id === id)?.nameZh ?? "";
    const { before, after } = changed({ ownGrade: named(latest?.grade) }, { ownGrade: named(left) });
    const was = { gradeWithdrawn: named(grading.grade), gradedOn: grading.on, basis: grading.basis };
    const record = patentTrail(patent, { ...before, ...was }, { ...after, reason });
    return { value: { number: patent.number }, records: [record] };
  },
});
