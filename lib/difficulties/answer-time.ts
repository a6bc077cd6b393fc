import { type Calendar, workingDaysBetween } from "@/lib/calendar/working-day";
import { type CalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import type { Standing } from "./difficulty";

/** Past the answer date: by how many working days (null when no calendar says), and whether still unanswered. */
export type Lateness = { days: number | null; answered: boolean };

/** A route that is answered after its date, or past it and still open; null when in time. */
export function latenessOf(
  { state, answerDueOn, answeredAt }: Omit<Standing<unknown>, "routedTo">,
  today: CalendarDate,
  calendar: Calendar,
): Lateness | null {
  if (answerDueOn === null || state === "RAISED" || state === "WITHDRAWN") return null;
  const answered = state !== "ROUTED";
  const until = answered ? answeredAt && shanghaiDateAt(answeredAt) : today;
  if (until === null || until <= answerDueOn) return null;
  return { days: workingDays(answerDueOn, until, calendar), answered };
}

/** Working days from one date to another, or null when no calendar of the years between is published. */
export function workingDays(from: CalendarDate, to: CalendarDate, calendar: Calendar): number | null {
  const days = workingDaysBetween(from, to, calendar);
  return isRefusal(days) ? null : days;
}
