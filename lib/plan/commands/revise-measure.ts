import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { unknownSources } from "@/lib/sources/source.store";
import { reviseMeasure } from "../measure";
import { reviseMeasureInput } from "../measure.schema";
import { lockMeasure, updateMeasure } from "../measure.store";
import { mayKeepPlan } from "../plan.policy";

export const reviseMeasureCommand = command({
  name: "plan.revise-measure",
  input: reviseMeasureInput,
  load: async (tx, { code, sourceIds }, scope) => {
    const measure = await lockMeasure(tx, code, scope);
    return measure && { ...measure, unknownSources: await unknownSources(tx, sourceIds, scope) };
  },
  record: (measure) => ({ type: "measure", id: measure.id }),
  allow: mayKeepPlan,
  decide: (measure, { code: _code, version: _version, ...wording }) => reviseMeasure(measure, wording),
  save: async (tx, wording, measure) => {
    await updateMeasure(tx, measure.id, wording);
    return {
      value: { code: measure.code },
      records: [{ type: "measure", id: measure.id, label: measure.code, ...changed(measure, wording) }],
    };
  },
});
