import { z } from "zod";
import { sortKey } from "@/lib/kernel/list-input";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { within } from "@/lib/progress/cell";
import { findCells } from "@/lib/progress/cell.store";
import { nearDueUntil } from "@/lib/progress/progress.store";
import { nextPeriod, periodOfDate } from "@/lib/reports/period";
import { findPeriods } from "@/lib/reports/period.store";
import {
  COMPARED_PERIODS,
  COMPARISON_SORTS,
  type ComparisonView,
  inComparisonOrder,
  together,
} from "../comparison";
import { findOnTime, findOpenByUnit, findOverdue, findSubmitted } from "../comparison.store";
import { mayReadDashboards } from "../dashboard.policy";
import { dashboardFilter, momentOf } from "../dashboard.schema";
import { findFrame } from "../frame.store";
import { standingOf } from "../standing";

const NONE = { part: 0, whole: 0 };
const NOBODY = { count: 0, oldest: null };

/** The units side by side: progress, reporting, what is overdue, what is open, what is proved. */
export const compareUnits = query({
  name: "dashboards.compare-units",
  input: z.object({ ...dashboardFilter, sort: sortKey(COMPARISON_SORTS, "unit") }),
  allow: mayReadDashboards,
  kept: true,
  read: async (db, input, scope, context): Promise<ComparisonView | null> => {
    const { sort, ...filter } = input;
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const moment = momentOf(filter, context);
    const nearUntil = await nearDueUntil(db, plan.id, moment.date, scope);
    const asked = { ...moment, planId: plan.id, nearUntil };
    const last = periodOfDate(moment.date);
    const codes = Array.from({ length: COMPARED_PERIODS + 3 }, (_, ago) => nextPeriod(last, -ago)).reverse();
    const periods = (await findPeriods(db, plan.id, codes, scope))
      .filter(({ code, closesOn }) => closesOn < moment.date && code >= periodOfDate(plan.windowStart))
      .slice(-COMPARED_PERIODS);
    const periodCodes = periods.map(({ code }) => code);
    const [cells, onTime, submitted, overdue, open] = await Promise.all([
      findCells(db, asked, context.now, scope),
      findOnTime(db, asked, periods, filter, scope),
      findSubmitted(db, asked, periodCodes, filter, scope),
      findOverdue(db, asked, filter, scope),
      findOpenByUnit(db, asked, filter, scope),
    ]);
    const frame = await findFrame(
      db,
      plan.id,
      moment.date,
      [...new Set(cells.map(({ unit }) => unit))],
      scope,
    );
    const standing = standingOf(within(cells, filter), frame, moment.date);
    const rows = standing.units
      .filter(({ unit }) => !filter.unit || unit.code === filter.unit)
      .map(({ unit, leads, supports }) => ({
        ...{ unit, leads, supports },
        onTime: onTime.get(unit.code) ?? NONE,
        returned: submitted.get(unit.code)?.returned ?? NONE,
        overdue: overdue.get(unit.code) ?? NOBODY,
        difficulties: open.get(unit.code) ?? NOBODY,
        evidence: submitted.get(unit.code)?.evidence ?? NONE,
      }));
    const totals = together(rows, { leads: standing.whole, supports: standing.supported });
    return { date: moment.date, periods: periodCodes, rows: inComparisonOrder(rows, sort), totals };
  },
});
