import { loadCalendar } from "@/lib/calendar/calendar.store";
import { workingDaysBetween } from "@/lib/calendar/working-day";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import { query } from "@/lib/kernel/query";
import { findMatrixUnits } from "@/lib/reports/matrix.store";
import { listDecisionsInput } from "../period-state.schema";
import { findShownPeriod } from "../period-state.store";
import { mayReadPeriodState } from "../worklists.policy";
import { findDeciders, findDecisionRows } from "../workload.store";

/** The decisions behind a figure of the workload. */
export const listDecisions = query({
  name: "worklists.list-decisions",
  input: listDecisionsInput,
  allow: (actor) => mayReadPeriodState(actor),
  read: async (db, { period: code, unit, by, act, page: wanted, take }, scope, { today }) => {
    const shown = await findShownPeriod(db, code, today, scope);
    if (!shown) return null;
    const { planId, period, cycle } = shown;
    const [asked, filter] = [
      { planId, cycle },
      { by, act, unitCode: unit },
    ];
    const at = (page: number) =>
      findDecisionRows(db, asked, filter, { skip: (page - 1) * take, take }, scope);
    const [found, calendar, people, units] = await Promise.all([
      at(wanted),
      loadCalendar(db, scope),
      findDeciders(db, asked, by === null ? [] : [by], scope),
      findMatrixUnits(db, planId, period.endsOn, [], scope),
    ]);
    const page = found.rows.length === 0 ? 1 : wanted;
    const { rows, shown: count, total } = page === wanted ? found : await at(page);
    const daysOf = (submittedAt: Date | null, decidedAt: Date) => {
      if (submittedAt === null) return null;
      const days = workingDaysBetween(shanghaiDateAt(submittedAt), shanghaiDateAt(decidedAt), calendar);
      return isRefusal(days) ? null : days;
    };
    return {
      ...{ today, period, cycle, people, units, count, total, page },
      pages: Math.max(1, Math.ceil(count / take)),
      rows: rows.map((row) => ({ ...row, days: daysOf(row.submittedAt, row.at) })),
    };
  },
});
