import { loadCalendar } from "@/lib/calendar/calendar.store";
import { query } from "@/lib/kernel/query";
import { findMatrixUnits } from "@/lib/reports/matrix.store";
import { ageCounter, ageSpans } from "../ageing";
import { listWaitingInput } from "../period-state.schema";
import { findShownPeriod } from "../period-state.store";
import { kindsOf } from "../waiting";
import { findWaitingRows } from "../waiting.store";
import { mayReadPeriodState } from "../worklists.policy";

/** The rows behind a figure of the state of the period. */
export const listWaiting = query({
  name: "worklists.list-waiting",
  input: listWaitingInput,
  allow: (actor) => mayReadPeriodState(actor),
  read: async (db, { period: code, unit, kind, age, late, page: wanted, take }, scope, { today }) => {
    const [shown, calendar] = await Promise.all([
      findShownPeriod(db, code, today, scope),
      loadCalendar(db, scope),
    ]);
    if (!shown) return null;
    const { planId, period } = shown;
    const [asked, filter] = [
      { planId, period, today, unitCode: unit },
      { kinds: kindsOf(kind), age, late },
    ];
    const at = (page: number) =>
      findWaitingRows(db, asked, filter, ageSpans(today, calendar), { skip: (page - 1) * take, take }, scope);
    const [found, units] = await Promise.all([
      at(wanted),
      findMatrixUnits(db, planId, period.endsOn, [], scope),
    ]);
    // What waits grows less: who comes back to a page that is no more is shown the first.
    const page = found.rows.length === 0 ? 1 : wanted;
    const { rows, shown: count, total } = page === wanted ? found : await at(page);
    const ageOf = ageCounter(today, calendar);
    return {
      ...{ today, period, units, count, total, page },
      pages: Math.max(1, Math.ceil(count / take)),
      rows: rows.map((row) => ({ ...row, age: ageOf(row.since) })),
    };
  },
});
