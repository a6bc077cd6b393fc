import { z } from "zod";
import { groupedBy } from "@/lib/kernel/grouped-by";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { mayReadReviews } from "../decision.policy";
import { sumOf } from "../matrix";
import type { PeriodRow } from "../matrix.view";
import { countSubmitted, findTallies } from "../matrix-cells.store";
import { periodOfDate, periodsBetween, windowState } from "../period";
import { findPeriods } from "../period.store";

/** The plan's periods up to now, newest first. */
export const listPeriods = query({
  name: "reports.list-periods",
  input: z.object({}),
  allow: (actor) => mayReadReviews(actor),
  kept: true,
  read: async (db, _input, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    if (!plan) return null;
    const codes = periodsBetween(periodOfDate(plan.windowStart), periodOfDate(today));
    const periods = await findPeriods(db, plan.id, codes, scope);
    const [tallies, submitted] = await Promise.all([
      findTallies(db, { planId: plan.id, periods, today }, scope),
      countSubmitted(db, plan.id, scope),
    ]);
    const ofPeriod = groupedBy(tallies, ({ period }) => period);
    const rows: PeriodRow[] = periods.toReversed().map((period) => {
      const units = ofPeriod.get(period.code)?.map(({ tally }) => tally) ?? [];
      return {
        period,
        window: windowState(period, today),
        tally: sumOf(units),
        units: units.filter(({ due }) => due > 0).length,
        waiting: submitted.get(period.code) ?? 0,
      };
    });
    return { rows, today };
  },
});
