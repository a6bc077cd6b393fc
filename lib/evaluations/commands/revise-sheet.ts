import { command } from "@/lib/kernel/command";
import { mayKeepEvaluationSettings } from "../evaluation.policy";
import { reviseSheetInput } from "../evaluation.schema";
import { reviseSheet, type SheetTerms } from "../sheet";
import { insertSheet, lockScene } from "../sheet.store";
import { weightText } from "../weights";

/** A scene's sheet with other items or weights: a new version from today on; the last stays to be read. */
export const reviseSheetCommand = command({
  name: "evaluations.revise-sheet",
  input: reviseSheetInput,
  load: (tx, { scene }, scope) => lockScene(tx, scene, scope),
  record: ({ code }) => ({ type: "scoring-sheet", id: code }),
  allow: mayKeepEvaluationSettings,
  decide: ({ sheet }, { scene: _scene, version: _version, note, ...draft }) => {
    const terms = reviseSheet(sheet, draft);
    return "refusal" in terms ? terms : { terms, note };
  },
  save: async (tx, { terms, note }, scene, { actor, now, today }) => {
    const by = { note, from: today, at: now, byId: actor.personId };
    const number = await insertSheet(tx, scene, terms, by);
    const before = scene.sheet && { sheetVersion: scene.version, ...told(scene.sheet) };
    const after = { sheetVersion: number, ...told(terms), note };
    const { code, nameZh } = scene;
    return {
      value: { code },
      records: [{ type: "scoring-sheet", id: code, label: nameZh, before, after }],
    };
  },
});

/** In words, as the trail is read by people. */
function told({ weights, items }: SheetTerms) {
  const share = (weight: number) => `${weightText(weight)}%`;
  return {
    dimensions: Object.values(weights).map(share).join(" / "),
    items: items.map(({ nameZh, weight }) => `${nameZh} ${share(weight)}`).join("；"),
  };
}
