import { loadCalendar } from "@/lib/calendar/calendar.store";
import { query } from "@/lib/kernel/query";
import { readWorkloadInput } from "../period-state.schema";
import { findShownPeriod } from "../period-state.store";
import { mayReadPeriodState } from "../worklists.policy";
import { workloadByPerson, workloadOf } from "../workload";
import { countDecisions, findDeciders } from "../workload.store";

/** What each coordinator has decided on the days of a period, and how long the units waited for it. */
export const readWorkload = query({
  name: "worklists.read-workload",
  input: readWorkloadInput,
  allow: (actor) => mayReadPeriodState(actor),
  kept: true,
  read: async (db, { period: code, unit }, scope, { today }) => {
    const shown = await findShownPeriod(db, code, today, scope);
    if (!shown) return null;
    const asked = { planId: shown.planId, cycle: shown.cycle, unitCode: unit };
    const [counts, calendar] = await Promise.all([countDecisions(db, asked, scope), loadCalendar(db, scope)]);
    const people = await findDeciders(db, asked, [...new Set(counts.map(({ personId }) => personId))], scope);
    return {
      ...{ today, period: shown.period, cycle: shown.cycle },
      rows: workloadByPerson(people, counts, calendar),
      totals: workloadOf(counts, calendar),
    };
  },
});
