import { z } from "zod";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { asOf } from "@/lib/progress/as-of";
import type { AsOf } from "@/lib/progress/progress";
import { asOfDay, cellFilter } from "@/lib/progress/progress.schema";
import { periodCode } from "@/lib/reports/matrix.schema";
import { lastDayOf, type PeriodCode } from "@/lib/reports/period";

/**
 * What every dashboard page takes from its address: as of a day, or the end of a period, of all or some of the
 * plan. Whatever is malformed narrows nothing.
 */
export const dashboardFilter = {
  on: asOfDay,
  period: periodCode.nullable().catch(null).default(null),
  ...cellFilter,
};

export const dashboardInput = z.object(dashboardFilter);
export type DashboardFilter = z.output<typeof dashboardInput>;

/** A day named outright goes before a period; a day to come is today. */
export function momentOf(
  { on, period }: { on: CalendarDate | null; period: PeriodCode | null },
  context: { now: Date; today: CalendarDate },
): AsOf {
  return asOf(on ?? (period && lastDayOf(period)), context);
}
