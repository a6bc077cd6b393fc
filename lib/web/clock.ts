import { env } from "@/lib/env";
import { type CalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";

/** Now in UTC, and the date that it is for business: a demonstration may set its own "today". */
export function clock(): { now: Date; today: CalendarDate } {
  const now = new Date();
  return { now, today: env().DEMONSTRATION_TODAY ?? shanghaiDateAt(now) };
}
