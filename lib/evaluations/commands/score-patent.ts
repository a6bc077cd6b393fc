import { command } from "@/lib/kernel/command";
import { patentTrail } from "@/lib/patents/trail";
import { mayEvaluate } from "../evaluation.policy";
import { scorePatentInput } from "../evaluation.schema";
import { insertScoring, lockScored } from "../evaluation.store";
import { scorePatent } from "../scoring";
import { scoringTold } from "../trail";

/** A valuation by a scene's sheet as it is now. */
export const scorePatentCommand = command({
  name: "evaluations.score-patent",
  input: scorePatentInput,
  load: (tx, input, scope) => lockScored(tx, input, scope),
  record: ({ id }) => ({ type: "patent", id: String(id) }),
  allow: (actor, patent) => mayEvaluate(actor, patent),
  decide: (patent, { sheetId, scores, on, note }, { today }) =>
    scorePatent(patent, { sheetId, scores, on, note }, today),
  save: async (tx, scoring, patent, { actor, now }) => {
    const { sheet, scene } = patent;
    const of = { patentId: patent.id, sheetId: sheet.id };
    await insertScoring(tx, of, scoring, { at: now, byId: actor.personId });
    const after = { scene, sheetVersion: sheet.number, ...scoringTold(scoring) };
    return { value: { number: patent.number }, records: [patentTrail(patent, null, after)] };
  },
});
