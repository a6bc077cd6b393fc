import type { Role } from "@/lib/auth/role";
import { type Calendar, workingDaysBetween } from "@/lib/calendar/working-day";
import { addDays, type CalendarDate, daysBetween, weekdayOf } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import { DUTY_KINDS, type Duty } from "./duties";

/** 已逾期, 本周, 以后, 未定时限, 已关闭 */
export const URGENCIES = ["OVERDUE", "WEEK", "LATER", "UNDATED", "CLOSED"] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How far off a date is, in working days; in days where working days tell nothing. */
export type Remaining = { state: "today" | "left" | "late"; days: number; counted: "working" | "calendar" };

export type Line = Duty & { remaining: Remaining | null; mine: boolean };

export type Worklist = { urgency: Urgency; lines: Line[] }[];

type When = { today: CalendarDate; role: Role; calendar: Calendar };

/** What is owed, the most urgent first; among equals what waits for the reader himself. */
export function worklistOf(duties: readonly Duty[], { today, role, calendar }: When): Worklist {
  const remaining = new Map<CalendarDate, Remaining>();
  const remainingOf = (dueOn: CalendarDate) => {
    const found = remaining.get(dueOn) ?? remainingTo(dueOn, today, calendar);
    remaining.set(dueOn, found);
    return found;
  };
  const lines = duties
    .map(
      (duty): Line => ({
        ...duty,
        remaining: duty.dueOn === null ? null : remainingOf(duty.dueOn),
        mine: duty.waitsFor === role && duty.note !== "other-liaison",
      }),
    )
    .sort(inOrder);
  return URGENCIES.map((urgency) => ({
    urgency,
    lines: lines.filter((line) => groupOf(line, today) === urgency),
  })).filter((group) => group.lines.length > 0);
}

/** What only the office can open again stands last, however late: the unit can do nothing about it today. */
function groupOf({ kind, dueOn }: Duty, today: CalendarDate): Urgency {
  return kind === "missed" ? "CLOSED" : urgencyOf(dueOn, today);
}

/** The week ends on Sunday, also where that is a day of work. */
export function urgencyOf(dueOn: CalendarDate | null, today: CalendarDate): Exclude<Urgency, "CLOSED"> {
  if (dueOn === null) return "UNDATED";
  if (dueOn < today) return "OVERDUE";
  return dueOn <= addDays(today, 7 - weekdayOf(today)) ? "WEEK" : "LATER";
}

export function remainingTo(dueOn: CalendarDate, today: CalendarDate, calendar: Calendar): Remaining {
  if (dueOn === today) return { state: "today", days: 0, counted: "working" };
  const state = dueOn < today ? "late" : "left";
  const working = workingDaysBetween(today, dueOn, calendar);
  // From Friday to Saturday there is no working day, and still it is not today.
  if (isRefusal(working) || working === 0)
    return { state, days: Math.abs(daysBetween(today, dueOn)), counted: "calendar" };
  return { state, days: Math.abs(working), counted: "working" };
}

const NEVER = "9999-12-31";

function inOrder(a: Line, b: Line): number {
  if (a.mine !== b.mine) return a.mine ? -1 : 1;
  return (
    compare(a.dueOn ?? NEVER, b.dueOn ?? NEVER) ||
    DUTY_KINDS.indexOf(a.kind) - DUTY_KINDS.indexOf(b.kind) ||
    compare(a.code, b.code) ||
    compare(a.periods.join(), b.periods.join()) ||
    compare(a.subject, b.subject) ||
    compare(a.waitsFor ?? "", b.waitsFor ?? "")
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
