import { type CalendarDate, daysBetween } from "@/lib/kernel/calendar-date";

/** Days since 1970, the axis of every chart. */
export function dayOf(date: CalendarDate): number {
  return daysBetween("1970-01-01", date);
}

export function dateOf(day: number): CalendarDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
