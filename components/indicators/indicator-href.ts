import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { clock } from "@/lib/web/clock";

/** The indicator as known on a day; today's address is the plain one. */
export function indicatorHref(code: string, asOf: CalendarDate): string {
  return asOf < clock().today ? `/indicators/${code}?on=${asOf}` : `/indicators/${code}`;
}
