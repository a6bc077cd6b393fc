import { command } from "@/lib/kernel/command";
import { patentTrail } from "@/lib/patents/trail";
import { lockScoring, markScoringWithdrawn } from "../correction.store";
import { mayEvaluate } from "../evaluation.policy";
import { withdrawScoringInput } from "../evaluation.schema";
import { scoreTotals } from "../scoring";
import { scoringTold } from "../trail";
import { withdraw } from "../withdrawal";

/** A valuation that should not have been: it stays to be read and counts no longer. */
export const withdrawScoringCommand = command({
  name: "evaluations.withdraw-scoring",
  input: withdrawScoringInput,
  load: (tx, input, scope) => lockScoring(tx, input, scope),
  record: ({ patent }) => ({ type: "patent", id: String(patent.id) }),
  allow: (actor, scoring) => mayEvaluate(actor, scoring),
  decide: (scoring, { reason }) => withdraw(scoring, reason),
  save: async (tx, { reason }, scoring, { actor, now }) => {
    await markScoringWithdrawn(tx, scoring.id, { reason, at: now, byId: actor.personId });
    const { patent, sheet, scene } = scoring;
    const told = scoringTold({ ...scoring, totals: scoreTotals(sheet, scoring.scores) });
    const record = patentTrail(patent, { scene, sheetVersion: sheet.number, ...told }, { reason });
    return { value: { number: patent.number }, records: [record] };
  },
});
