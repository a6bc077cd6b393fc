import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayKeepIndicators } from "../indicator.policy";
import { reviseObservationInput } from "../indicator.schema";
import { insertObservation, lockForRevision } from "../indicator.store";
import { reviseObservation } from "../observation";
import { labelOf, observationTrail } from "../trail";

/** The correction is a row of its own; the trail keeps beside the difference which period it concerns. */
export const reviseObservationCommand = command({
  name: "indicators.revise-observation",
  input: reviseObservationInput,
  load: lockForRevision,
  allow: mayKeepIndicators,
  decide: (subject, { code: _code, revises: _revises, ...draft }, { today }) =>
    reviseObservation(subject, draft, today),
  save: async (tx, written, { indicator, revised }) => {
    const id = await insertObservation(tx, indicator.id, written);
    const difference = changed(observationTrail(revised), observationTrail(written));
    const where = { series: revised.series, periodZh: revised.periodZh, periodEn: revised.periodEn };
    const records = [
      {
        type: "indicator",
        id: indicator.id,
        label: labelOf(indicator),
        before: { ...where, ...difference.before },
        after: { ...where, ...difference.after },
      },
    ];
    return { value: { code: indicator.code, id }, records };
  },
  constraints: { observation_revises_id_key: refuse("observation.already-revised") },
});
