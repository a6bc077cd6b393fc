import type { Db } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { nextPeriod, type PeriodCode, periodOfDate, periodsBetween } from "@/lib/reports/period";
import { findPeriods } from "@/lib/reports/period.store";
import { type ShownPeriod, shownPeriod } from "./period-state";

/** The period of the current plan that is asked for, or the latest that has opened. */
export async function findShownPeriod(
  db: Db,
  asked: PeriodCode | null,
  today: CalendarDate,
  scope: Scope,
): Promise<(ShownPeriod & { planId: string }) | null> {
  const plan = await findCurrentPlan(db, today, scope);
  if (!plan) return null;
  // One more than has begun: where the current one ends, the next one's window opens.
  const codes = periodsBetween(periodOfDate(plan.windowStart), nextPeriod(periodOfDate(today)));
  const shown = shownPeriod(await findPeriods(db, plan.id, codes, scope), asked, today);
  return shown && { ...shown, planId: plan.id };
}
