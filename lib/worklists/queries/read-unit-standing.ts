import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { progressOfCells, within } from "@/lib/progress/cell";
import { findCells } from "@/lib/progress/cell.store";
import { findReadings, nearDueUntil } from "@/lib/progress/progress.store";
import { findTallies } from "@/lib/reports/matrix-cells.store";
import { nextPeriod, periodOfDate, periodsBetween, windowState } from "@/lib/reports/period";
import { findPeriods } from "@/lib/reports/period.store";
import { findUnit } from "@/lib/units/unit.store";
import { countClaims } from "../evidence-coverage.store";
import { readUnitStandingInput } from "../period-state.schema";
import {
  PERIODS_SHOWN,
  periodLines,
  standOf,
  trendPoints,
  type UnitStanding,
  waitedForOf,
} from "../unit-standing";
import { countReturns, findSupportedTasks, findTrend } from "../unit-standing.store";
import { mayReadUnitStanding } from "../worklists.policy";

/** 单位进展: how far a unit is, how it has reported of late, and who waits for it. */
export const readUnitStanding = query({
  name: "worklists.read-unit-standing",
  input: readUnitStandingInput,
  allow: (actor, unit) => mayReadUnitStanding(actor, unit),
  kept: true,
  read: async (db, { code }, scope, { now, today }): Promise<UnitStanding | null> => {
    const [plan, unit] = await Promise.all([findCurrentPlan(db, today, scope), findUnit(db, code, scope)]);
    if (!plan || !unit) return null;
    const month = periodOfDate(today);
    const since = [nextPeriod(month, -PERIODS_SHOWN), periodOfDate(plan.windowStart)].sort().at(-1) ?? month;
    const windows = await findPeriods(db, plan.id, periodsBetween(since, month), scope);
    const periods = windows.filter((one) => windowState(one, today) !== "NOT_OPEN").slice(-PERIODS_SHOWN);
    const codes = periods.map((period) => period.code);
    const [planId, unitId, current] = [plan.id, unit.id, periods.at(-1)];
    const moment = { at: now, date: today };
    const asked = { ...moment, planId, nearUntil: await nearDueUntil(db, planId, today, scope) };
    const [cells, supported, tallies, returns, claims] = await Promise.all([
      findCells(db, asked, now, scope),
      current ? findSupportedTasks(db, { planId, period: current, unitId, today }, scope) : [],
      findTallies(db, { planId, periods, today, unitId }, scope),
      countReturns(db, { planId, periods: codes, unitId }, scope),
      countClaims(db, { planId, periods: codes, unitCode: code }, scope),
    ]);
    const own = within(cells, { unit: code });
    const of = (role: "LEAD" | "SUPPORT") =>
      standOf(progressOfCells(own.filter((cell) => cell.role === role)));
    const [leads, supports] = [of("LEAD"), of("SUPPORT")];
    const role = leads ? "LEAD" : "SUPPORT";
    const [points, readings] = await Promise.all([
      findTrend(db, { asked, since: `${since}-01`, role, unitCode: code, cells }, now, scope),
      findReadings(
        db,
        asked,
        supported.map((task) => task.code),
        scope,
      ),
    ]);
    const { nameZh, nameEn, shortNameZh } = unit;
    return {
      date: today,
      unit: { code, nameZh, nameEn, shortNameZh },
      ...{ leads, supports },
      trend: { role, points: trendPoints(points) },
      waitedFor: waitedForOf(supported, readings, code, current?.code ?? null),
      ...periodLines(periods, { tallies, returns, claims }, today),
    };
  },
});
