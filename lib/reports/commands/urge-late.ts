import { command } from "@/lib/kernel/command";
import { groupedBy } from "@/lib/kernel/grouped-by";
import { notice } from "@/lib/notices/event";
import { mayReview } from "../decision.policy";
import { urgeLate } from "../urge";
import { urgeLateInput } from "../urge.schema";
import { insertUrges, lockUrging } from "../urge.store";

/** 催报: one message to each unit, naming all it owes. */
export const urgeLateCommand = command({
  name: "reports.urge-late",
  input: urgeLateInput,
  load: async (tx, { period }, scope) => {
    const ground = await lockUrging(tx, period, scope);
    return ground && { ...ground, code: period };
  },
  allow: (actor) => mayReview(actor),
  decide: (ground, { unit }, { today }) => urgeLate(ground, unit, today),
  save: async (tx, urged, { code: period }, { now, actor }) => {
    await insertUrges(tx, period, urged, { at: now, byId: actor.personId });
    const units = [...groupedBy(urged, ({ unitCode }) => unitCode)];
    return {
      value: { period, units: units.length, reports: urged.length },
      records: units.map(([code, rows]) => ({
        type: "period",
        id: `${period}/${code}`,
        label: `${period} · ${code}`,
        before: null,
        after: { urged: rows.map(({ task }) => task.code).join(", ") },
      })),
      notices: units.map(([unit, rows]) =>
        notice({ name: "report.urged", unit, period, tasks: rows.map(({ task }) => task) }),
      ),
    };
  },
});
