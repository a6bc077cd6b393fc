import { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from "@/lib/calendar/working-day";
import { addDays, type CalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import type { Standing } from "./instruction";

/** When the leader names no date: no article of the working rules sets one. */
export const ANSWER_WORKING_DAYS = 10;

/** How it stands with the date: days in working days, null when no calendar says. */
export type Timing = { state: "left" | "today" | "late"; days: number | null; answered: boolean };

/** To today, or to the day of the answer once there is one; null while nobody owes it. */
export function timingOf(
  { state, dueOn, answeredAt }: Pick<Standing<unknown>, "state" | "dueOn" | "answeredAt">,
  today: CalendarDate,
  calendar: Calendar,
): Timing | null {
  if (dueOn === null || state === "WRITTEN" || state === "WITHDRAWN") return null;
  const answered = state !== "ASSIGNED";
  const day = answered && answeredAt ? shanghaiDateAt(answeredAt) : today;
  if (day === dueOn) return { state: "today", days: 0, answered };
  return day < dueOn
    ? { state: "left", days: workingDays(day, dueOn, calendar), answered }
    : { state: "late", days: workingDays(dueOn, day, calendar), answered };
}

/** Owed, and its date has passed. */
export function isOverdue(timing: Timing | null): boolean {
  return timing !== null && !timing.answered && timing.state === "late";
}

/** The date for an answer unless another is named: the leader's while it can be kept, else some working days on. */
export function defaultDueOn(
  wishedBy: CalendarDate | null,
  today: CalendarDate,
  calendar: Calendar,
): CalendarDate | null {
  const wished = wishedBy && lastWorkingDayBy(wishedBy, calendar);
  if (wished && wished >= today) return wished;
  const date = addWorkingDays(today, ANSWER_WORKING_DAYS, calendar);
  return isRefusal(date) ? null : date;
}

/** A date on a day off is kept by the working day before it. */
function lastWorkingDayBy(date: CalendarDate, calendar: Calendar): CalendarDate {
  let day = date;
  while (isWorkingDay(day, calendar) === false) day = addDays(day, -1);
  return day;
}

/** Working days from one date to another, or null when no calendar of the years between is published. */
export function workingDays(from: CalendarDate, to: CalendarDate, calendar: Calendar): number | null {
  const days = workingDaysBetween(from, to, calendar);
  return isRefusal(days) ? null : days;
}
