import { command } from "@/lib/kernel/command";
import { mayKeepPatent } from "@/lib/patents/patent.policy";
import { patentTrail } from "@/lib/patents/trail";
import { takeStep } from "../step";
import { takeStepInput } from "../step.schema";
import { insertSteps, lockMoving } from "../step.store";

/** One move along the pipeline, with the day it happened and what proves it. */
export const takeStepCommand = command({
  name: "pipeline.take-step",
  input: takeStepInput,
  load: (tx, input, scope) => lockMoving(tx, input, scope),
  record: ({ id }) => ({ type: "patent", id: String(id) }),
  allow: mayKeepPatent,
  decide: (patent, typed, { today }) => patent.file.refused ?? takeStep(patent, typed, today),
  save: async (tx, step, patent, { now, actor }) => {
    await insertSteps(tx, [{ patent, step }], { at: now, byId: actor.personId });
    const { stage, on, proof } = step;
    const file = patent.file.proof?.name;
    const after = { stage, on, proof, ...(file ? { file } : {}) };
    return {
      value: { number: patent.number },
      records: [patentTrail(patent, { stage: step.fromStage }, after)],
    };
  },
});
