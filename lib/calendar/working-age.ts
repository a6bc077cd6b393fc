import { type CalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import { type Calendar, workingDaysBetween } from "./working-day";

/** For how many working days something has waited; null where a year in between is not published. */
export function workingAge(since: Date, today: CalendarDate, calendar: Calendar): number | null {
  const days = workingDaysBetween(shanghaiDateAt(since), today, calendar);
  return isRefusal(days) ? null : days;
}

/** Waiting matters, each with its age. */
export function withAges<Row>(
  rows: readonly Row[],
  since: (row: Row) => Date,
  today: CalendarDate,
  calendar: Calendar,
): (Row & { age: number | null })[] {
  return rows.map((row) => ({ ...row, age: workingAge(since(row), today, calendar) }));
}
