import { command } from "@/lib/kernel/command";
import { mayKeepIndicators } from "../indicator.policy";
import { publishObservationInput } from "../indicator.schema";
import { insertObservation, lockForObservation } from "../indicator.store";
import { publishObservation } from "../observation";
import { filled, labelOf, observationTrail } from "../trail";

export const publishObservationCommand = command({
  name: "indicators.publish-observation",
  input: publishObservationInput,
  load: lockForObservation,
  allow: mayKeepIndicators,
  decide: (subject, { code: _code, series, ...draft }, { today }) =>
    publishObservation(subject, series, draft, today),
  save: async (tx, written, { indicator }) => {
    const id = await insertObservation(tx, indicator.id, written);
    const after = filled(observationTrail(written));
    return {
      value: { code: indicator.code, id },
      records: [{ type: "indicator", id: indicator.id, label: labelOf(indicator), before: null, after }],
    };
  },
});
