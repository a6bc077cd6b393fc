import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { within } from "@/lib/progress/cell";
import { findCells } from "@/lib/progress/cell.store";
import { nearDueUntil } from "@/lib/progress/progress.store";
import { periodOfDate, periodsBetween } from "@/lib/reports/period";
import { mayReadDashboards } from "../dashboard.policy";
import { dashboardInput, momentOf } from "../dashboard.schema";
import { findFrame } from "../frame.store";
import { type StandingView, standingOf } from "../standing";

/** How the plan stands: as a whole, by theme and measure, by unit, and where the two cross. */
export const readStanding = query({
  name: "dashboards.read-standing",
  input: dashboardInput,
  allow: mayReadDashboards,
  kept: true,
  read: async (db, filter, scope, context): Promise<StandingView | null> => {
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const moment = momentOf(filter, context);
    const nearUntil = await nearDueUntil(db, plan.id, moment.date, scope);
    const cells = await findCells(db, { ...moment, planId: plan.id, nearUntil }, context.now, scope);
    const units = [...new Set(cells.map(({ unit }) => unit))];
    const frame = await findFrame(db, plan.id, moment.date, units, scope);
    return {
      ...standingOf(within(cells, filter), frame, moment.date),
      periods: periodsBetween(periodOfDate(plan.windowStart), periodOfDate(context.today)),
      total: cells.reduce((sum, { role, tasks }) => (role === "LEAD" ? sum + tasks : sum), 0),
    };
  },
});
