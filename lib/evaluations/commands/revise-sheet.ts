import { command } from "@/lib/kernel/command";
import { isRefusal, refuse } from "@/lib/kernel/outcome";
import { mayKeepEvaluationSettings } from "../evaluation.policy";
import { reviseSheetInput } from "../evaluation.schema";
import { reviseSheet } from "../sheet";
import { insertSheet, lockScene } from "../sheet.store";
import { sheetTold } from "../trail";

/** A scene's sheet with other items or weights: a new version from today on; the last stays to be read. */
export const reviseSheetCommand = command({
  name: "evaluations.revise-sheet",
  input: reviseSheetInput,
  load: (tx, { scene }, scope) => lockScene(tx, scene, scope),
  record: ({ code }) => ({ type: "scoring-sheet", id: code }),
  allow: mayKeepEvaluationSettings,
  decide: ({ sheet, retired }, { scene: _scene, version: _version, note, ...draft }) => {
    const terms = retired ? refuse("scene.retired") : reviseSheet(sheet, draft);
    return isRefusal(terms) ? terms : { terms, note };
  },
  save: async (tx, { terms, note }, scene, { actor, now, today }) => {
    const by = { note, from: today, at: now, byId: actor.personId };
    const number = await insertSheet(tx, scene, terms, by);
    const before = scene.sheet && { sheetVersion: scene.version, ...sheetTold(scene.sheet) };
    const after = { sheetVersion: number, ...sheetTold(terms), note };
    const { code, nameZh } = scene;
    return {
      value: { code },
      records: [{ type: "scoring-sheet", id: code, label: nameZh, before, after }],
    };
  },
});
