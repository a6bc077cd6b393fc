import { command } from "@/lib/kernel/command";
import { mayKeepPatents } from "@/lib/patents/patent.policy";
import { patentTrail } from "@/lib/patents/trail";
import { takeSteps } from "../step";
import { takeStepsInput } from "../step.schema";
import { insertSteps, lockMovingTogether } from "../step.store";

/** The same step for many patents: all of them take it, or none. */
export const takeStepsCommand = command({
  name: "pipeline.take-steps",
  input: takeStepsInput,
  load: (tx, input, scope) => lockMovingTogether(tx, input, scope),
  allow: mayKeepPatents,
  decide: ({ found, file }, { patents, ...typed }, { today }) =>
    file.refused ?? takeSteps(patents, found, typed, today),
  save: async (tx, moves, { file }, { now, actor }) => {
    await insertSteps(tx, moves, { at: now, byId: actor.personId });
    const name = file.proof?.name;
    return {
      value: { count: moves.length },
      records: moves.map(({ patent, step: { fromStage, stage, on, proof } }) =>
        patentTrail(patent, { stage: fromStage }, { stage, on, proof, ...(name ? { file: name } : {}) }),
      ),
    };
  },
});
