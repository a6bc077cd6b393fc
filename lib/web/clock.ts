import { env } from "@/lib/env";
import { addDays, type CalendarDate, daysBetween, shanghaiDateAt } from "@/lib/kernel/calendar-date";

const DAY_MS = 86_400_000;

/**
 * Now in UTC, and the date it is in Beijing. A demonstration may set its own "today": the clock is then
 * moved by whole days, so that the hour stays true and every act falls on the day that is shown.
 */
export function clock(): { now: Date; today: CalendarDate } {
  return clockAt(new Date(), env().DEMONSTRATION_TODAY);
}

export function clockAt(real: Date, demonstrationToday?: CalendarDate): { now: Date; today: CalendarDate } {
  const date = shanghaiDateAt(real);
  const days = demonstrationToday ? daysBetween(date, demonstrationToday) : 0;
  return { now: new Date(real.getTime() + days * DAY_MS), today: addDays(date, days) };
}
