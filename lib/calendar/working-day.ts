import { addDays, type CalendarDate, daysBetween, weekdayOf } from "@/lib/kernel/calendar-date";
import { isRefusal, type Refusal, refuse } from "@/lib/kernel/outcome";

export const DAY_KINDS = ["HOLIDAY", "MAKEUP_WORKDAY"] as const;
/** 放假, 调休上班 */
export type DayKind = (typeof DAY_KINDS)[number];

/**
 * What the State Council's holiday notices say, as far as they are published. A day of a published
 * year that no notice mentions is ordinary: a workday from Monday to Friday.
 */
export type Calendar = {
  readonly publishedYears: ReadonlySet<number>;
  readonly days: ReadonlyMap<CalendarDate, DayKind>;
};

/** How a day of a published year counts. */
export type DayState = "WORKDAY" | "WEEKEND" | DayKind;

/** Of a year without a notice nothing is known: the answer is a refusal, never a guess. */
export function dayStateOf(date: CalendarDate, calendar: Calendar): DayState | Refusal {
  const year = Number(date.slice(0, 4));
  if (!calendar.publishedYears.has(year)) return refuse("calendar.not-published", { params: { year } });
  return calendar.days.get(date) ?? (weekdayOf(date) <= 5 ? "WORKDAY" : "WEEKEND");
}

export function isWorkingDay(date: CalendarDate, calendar: Calendar): boolean | Refusal {
  const state = dayStateOf(date, calendar);
  return isRefusal(state) ? state : state === "WORKDAY" || state === "MAKEUP_WORKDAY";
}

/**
 * The n-th working day after `start`. The day of receipt is not counted; with n = 0 it is `start`
 * itself, or the next working day when `start` is none.
 */
export function addWorkingDays(start: CalendarDate, n: number, calendar: Calendar): CalendarDate | Refusal {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let date = n === 0 ? start : addDays(start, 1);
  for (let left = Math.max(n, 1); ; date = addDays(date, 1)) {
    const working = isWorkingDay(date, calendar);
    if (isRefusal(working)) return working;
    if (working && --left === 0) return date;
  }
}

/**
 * Working days after `start` up to and including `end`; negative when `end` is earlier. Thus
 * addWorkingDays(start, n) is n working days from start.
 */
export function workingDaysBetween(
  start: CalendarDate,
  end: CalendarDate,
  calendar: Calendar,
): number | Refusal {
  if (end < start) {
    const back = workingDaysBetween(end, start, calendar);
    return isRefusal(back) ? back : back === 0 ? 0 : -back;
  }
  if (start === end) return 0;
  const unpublished = firstUnpublished(addDays(start, 1), end, calendar);
  if (unpublished !== null) return refuse("calendar.not-published", { params: { year: unpublished } });
  // Monday to Friday in whole weeks and the rest, then what the notices take away and add.
  let count = weekdaysUpTo(end) - weekdaysUpTo(start);
  for (const [date, kind] of calendar.days) {
    if (date <= start || date > end) continue;
    const ordinary = weekdayOf(date) <= 5;
    if (kind === "HOLIDAY" && ordinary) count--;
    if (kind === "MAKEUP_WORKDAY" && !ordinary) count++;
  }
  return count;
}

function firstUnpublished(from: CalendarDate, to: CalendarDate, calendar: Calendar): number | null {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    if (!calendar.publishedYears.has(year)) return year;
  return null;
}

/** A Sunday long ago, from which weeks are counted. */
const SUNDAY: CalendarDate = "1899-12-31";

/** Days from Monday to Friday since then. */
function weekdaysUpTo(date: CalendarDate): number {
  const days = daysBetween(SUNDAY, date);
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

/** Working days of a published year, by month. */
export function workingDaysByMonth(year: number, calendar: Calendar): number[] | Refusal {
  const months = Array.from({ length: 12 }, () => 0);
  for (let date: CalendarDate = `${year}-01-01`; date.startsWith(String(year)); date = addDays(date, 1)) {
    const working = isWorkingDay(date, calendar);
    if (isRefusal(working)) return working;
    const month = Number(date.slice(5, 7)) - 1;
    if (working) months[month] = (months[month] ?? 0) + 1;
  }
  return months;
}
