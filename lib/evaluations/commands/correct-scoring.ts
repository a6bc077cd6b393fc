import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { isRefusal } from "@/lib/kernel/outcome";
import { patentTrail } from "@/lib/patents/trail";
import { lockScoring, updateScoring } from "../correction.store";
import { mayEvaluate } from "../evaluation.policy";
import { correctScoringInput } from "../evaluation.schema";
import { correctScoring, scoreTotals } from "../scoring";
import { scoresTold, scoringTold } from "../trail";

/** What was scored wrongly, put right by the version of the sheet it was scored by. */
export const correctScoringCommand = command({
  name: "evaluations.correct-scoring",
  input: correctScoringInput,
  load: (tx, input, scope) => lockScoring(tx, input, scope),
  record: ({ patent }) => ({ type: "patent", id: String(patent.id) }),
  allow: (actor, scoring) => mayEvaluate(actor, scoring),
  decide: (current, { scores, on, note, reason }, { today }) => {
    const scoring = correctScoring(current, { scores, on, note }, today);
    return isRefusal(scoring) ? scoring : { scoring, reason };
  },
  save: async (tx, { scoring, reason }, current) => {
    await updateScoring(tx, current.id, scoring);
    const { patent, sheet, scene } = current;
    const was = { ...current, totals: scoreTotals(sheet, current.scores) };
    const { before, after } = changed(
      { ...scoringTold(was), scores: scoresTold(sheet, was.scores, scoring.scores) },
      { ...scoringTold(scoring), scores: scoresTold(sheet, scoring.scores, was.scores) },
    );
    const record = patentTrail(patent, before, { scene, sheetVersion: sheet.number, ...after, reason });
    return { value: { number: patent.number }, records: [record] };
  },
});
