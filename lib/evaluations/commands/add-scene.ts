import { command } from "@/lib/kernel/command";
import { isRefusal } from "@/lib/kernel/outcome";
import { mayKeepEvaluationSettings } from "../evaluation.policy";
import { addSceneInput } from "../evaluation.schema";
import { addScene } from "../scene";
import { insertScene, lockScenes } from "../scene.store";
import { sheetTold } from "../trail";

/** A further scene with the first version of its sheet, scored by from today on. */
export const addSceneCommand = command({
  name: "evaluations.add-scene",
  input: addSceneInput,
  load: async (tx, _input, scope) => ({ scenes: await lockScenes(tx, scope) }),
  allow: mayKeepEvaluationSettings,
  decide: ({ scenes }, { note, ...typed }) => {
    const added = addScene(scenes, typed);
    return isRefusal(added) ? added : { ...added, note };
  },
  save: async (tx, { scene, terms, note }, _scenes, { actor, now, today }) => {
    await insertScene(tx, scene, terms, { note, from: today, at: now, byId: actor.personId });
    const { code, nameZh, nameEn } = scene;
    const after = { nameZh, nameEn, sheetVersion: 1, ...sheetTold(terms), note };
    const record = { type: "scoring-scene", id: code, label: nameZh, before: null, after };
    return { value: { code }, records: [record] };
  },
});
