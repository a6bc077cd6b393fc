import { lastInstantOf } from "@/lib/audit/trail";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { AsOf } from "./progress";

/** The end of a day, or now: no day later than today has anything to tell. */
export function asOf(on: CalendarDate | null, { now, today }: { now: Date; today: CalendarDate }): AsOf {
  return on === null || on >= today ? { at: now, date: today } : { at: lastInstantOf(on), date: on };
}
