import { loadCalendar } from "@/lib/calendar/calendar.store";
import { query } from "@/lib/kernel/query";
import { sumOf } from "@/lib/reports/matrix";
import { findMatrixUnits } from "@/lib/reports/matrix.store";
import { findTallies } from "@/lib/reports/matrix-cells.store";
import { windowState } from "@/lib/reports/period";
import { ageCounter, ageSpans } from "../ageing";
import type { PeriodState } from "../period-state";
import { readPeriodStateInput } from "../period-state.schema";
import { findShownPeriod } from "../period-state.store";
import { columnsOf, owedReports, waitingByUnit, waitingForOffice } from "../waiting";
import { countWaiting } from "../waiting.store";
import { mayReadPeriodState } from "../worklists.policy";

/** 本期态势: what waits for the office, and what for each unit. */
export const readPeriodState = query({
  name: "worklists.read-period-state",
  input: readPeriodStateInput,
  allow: (actor) => mayReadPeriodState(actor),
  kept: true,
  read: async (db, { period: code, unit, sort }, scope, { today }): Promise<PeriodState | null> => {
    const [shown, calendar] = await Promise.all([
      findShownPeriod(db, code, today, scope),
      loadCalendar(db, scope),
    ]);
    if (!shown) return null;
    const { planId, period, cycle, choices } = shown;
    const asked = { planId, period, today, unitCode: unit };
    const spans = ageSpans(today, calendar);
    const [counted, tallies] = await Promise.all([
      countWaiting(db, asked, spans, scope),
      findTallies(db, { planId, periods: [period], today }, scope),
    ]);
    const involved = [...counted, ...tallies].map(({ unitId }) => unitId);
    const units = await findMatrixUnits(db, planId, period.endsOn, [...new Set(involved)], scope);
    const chosen = units.filter((one) => unit === null || one.code === unit);
    const own = tallies.filter(({ unitId }) => chosen.some(({ id }) => id === unitId));
    const ageOf = ageCounter(today, calendar);
    const counts = [...counted, ...owedReports(own, { period, today, spans })].map((one) => ({
      ...one,
      oldest: one.since && ageOf(one.since),
    }));
    return {
      ...{ today, period, cycle, units },
      window: windowState(period, today),
      periods: choices,
      tally: sumOf(own.map(({ tally }) => tally)),
      office: waitingForOffice(counts),
      whom: { rows: waitingByUnit(chosen, counts, sort), totals: columnsOf(counts) },
    };
  },
});
