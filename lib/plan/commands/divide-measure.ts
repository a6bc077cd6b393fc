import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { divideMeasure, divisionInWords, type Part } from "../division";
import { lockDivision, replaceParts } from "../division.store";
import { divideMeasureInput } from "../measure.schema";
import { mayKeepPlan } from "../plan.policy";

/** Who leads and who supports a measure. */
export const divideMeasureCommand = command({
  name: "plan.divide-measure",
  input: divideMeasureInput,
  load: (tx, { code }, scope) => lockDivision(tx, code, scope),
  record: (division) => ({ type: "measure", id: division.measureId }),
  allow: mayKeepPlan,
  decide: (division, { parts }) => divideMeasure(division, parts),
  save: async (tx, parts, { measureId, code, parts: before }) => {
    await replaceParts(tx, measureId, parts);
    const difference = changed(inWords(before), inWords(parts));
    return { value: { code }, records: [{ type: "measure", id: measureId, label: code, ...difference }] };
  },
});

function inWords(parts: readonly Part[]) {
  return { leads: divisionInWords(parts, "LEAD"), supports: divisionInWords(parts, "SUPPORT") };
}
