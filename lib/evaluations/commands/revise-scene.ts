import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { mayKeepEvaluationSettings } from "../evaluation.policy";
import { reviseSceneInput } from "../evaluation.schema";
import { reviseScene } from "../scene";
import { lockScenes, updateScene } from "../scene.store";

/** How a scene is called, and whether it is still scored by. */
export const reviseSceneCommand = command({
  name: "evaluations.revise-scene",
  input: reviseSceneInput,
  load: async (tx, { scene: code }, scope) => {
    const scenes = await lockScenes(tx, scope);
    const scene = scenes.find((one) => one.code === code);
    return scene ? { ...scene, others: scenes.filter((one) => one !== scene) } : null;
  },
  record: ({ code }) => ({ type: "scoring-scene", id: code }),
  allow: mayKeepEvaluationSettings,
  decide: (scene, { scene: _code, version: _version, ...revised }) =>
    reviseScene(scene, scene.others, revised),
  save: async (tx, revised, { code, nameZh, nameEn, retired }) => {
    await updateScene(tx, code, revised);
    const difference = changed({ nameZh, nameEn, retired }, revised);
    const record = { type: "scoring-scene", id: code, label: revised.nameZh, ...difference };
    return { value: { code }, records: [record] };
  },
});
