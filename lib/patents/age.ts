import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";

/**
 * How long a patent has stood where it stands. The register counts by the month in which it came there, so ages are
 * whole months: this month (less than 31 days), 1 or 2 months ago (1 to 92 days), and so on.
 */
export const AGES = ["this-month", "1-2", "3-5", "6-11", "12"] as const;
export type Age = (typeof AGES)[number];

const FROM_MONTHS: Record<Age, number> = { "this-month": 0, "1-2": 1, "3-5": 3, "6-11": 6, "12": 12 };

/** `since` is a day or a month, "2025-03". */
export function ageOf(since: string, today: CalendarDate): Age {
  const months = monthNumber(today) - monthNumber(since);
  return AGES.findLast((age) => months >= FROM_MONTHS[age]) ?? "this-month";
}

/** The days in which what is of an age on a day came where it stands; null where there is no end to them. */
export function daysOfAge(
  age: Age,
  today: CalendarDate,
): { from: CalendarDate | null; to: CalendarDate | null } {
  const older = AGES[AGES.indexOf(age) + 1];
  const firstOf = (months: number) => `${monthText(monthNumber(today) - months)}-01`;
  return {
    from: older === undefined ? null : firstOf(FROM_MONTHS[older] - 1),
    to: age === "this-month" ? null : addDays(firstOf(FROM_MONTHS[age] - 1), -1),
  };
}

function monthNumber(date: string): number {
  const [year, month] = date.split("-").map(Number) as [number, number];
  return year * 12 + month - 1;
}

function monthText(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}
