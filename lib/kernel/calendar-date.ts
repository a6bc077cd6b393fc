/**
 * A calendar date without a time, `YYYY-MM-DD`, always meant in Asia/Shanghai.
 * Due dates, windows and holidays are of this kind; instants are `Date` in UTC.
 */
export type CalendarDate = string;

const DAY_MS = 86_400_000;
/** All of China since September 1991, when its last summer time ended. */
const SHANGHAI_AHEAD_MS = 8 * 3_600_000;

/** The date it is in Asia/Shanghai at an instant. */
export function shanghaiDateAt(instant: Date): CalendarDate {
  return fromDatabaseDate(new Date(instant.getTime() + SHANGHAI_AHEAD_MS));
}

/** Whether the text is a date that exists: 2023-02-29 does not. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** How PostgreSQL's `date` crosses the driver: UTC midnight of the same digits. */
export function toDatabaseDate(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The digits of a `date` column. */
export function fromDatabaseDate(date: Date): CalendarDate {
  return date.toISOString().slice(0, 10);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDatabaseDate(new Date(toDatabaseDate(date).getTime() + days * DAY_MS));
}

/** Whole days from `start` to `end`; negative when `end` is earlier. */
export function daysBetween(start: CalendarDate, end: CalendarDate): number {
  return Math.round((toDatabaseDate(end).getTime() - toDatabaseDate(start).getTime()) / DAY_MS);
}

/** Monday = 1 … Sunday = 7. */
export function weekdayOf(date: CalendarDate): number {
  return toDatabaseDate(date).getUTCDay() || 7;
}
