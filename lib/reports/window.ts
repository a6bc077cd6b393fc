import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { isReportedIn, type Period, periodOfDate } from "./period";

/** Why a report may be handed in: the window is open, an exception was granted, a correction was asked for. */
export type Access = { through: "WINDOW" | "EXCEPTION" | "CORRECTION"; until: CalendarDate };

/** An exception (例外) of a unit for a period, until its last day. A revoked one is none. */
export type Exception = { until: CalendarDate; revoked: boolean };

/** Whether a unit may report for a period on a day, and until when; else the dates and the article that say no. */
export function mayReportOn(
  period: Period,
  exceptions: readonly Exception[],
  correctUntil: CalendarDate | null,
  today: CalendarDate,
): Access | Refusal {
  const params = citing(period);
  if (today < period.opensOn) return refuse("period.not-open", { params });
  if (today <= period.closesOn) return { through: "WINDOW", until: period.closesOn };
  if (correctUntil && today <= correctUntil) return { through: "CORRECTION", until: correctUntil };
  const granted = exceptions
    .filter((one) => !one.revoked && today <= one.until)
    .map((one) => one.until)
    .sort()
    .at(-1);
  return granted ? { through: "EXCEPTION", until: granted } : refuse("period.closed", { params });
}

/** Writing may begin with the month itself, and goes on after the window: what is typed is kept. */
export function mayDraftOn(period: Period, today: CalendarDate): Refusal | null {
  return today < period.startsOn ? refuse("period.not-open", { params: citing(period) }) : null;
}

function citing({ code, opensOn, closesOn, articleNumber }: Period) {
  return { period: code, opensOn, closesOn, article: articleNumber };
}

/** Late is a report handed in after the window, unless it was first handed in within it and only corrected since. */
export function isLate(
  period: Pick<Period, "closesOn">,
  firstSubmittedOn: CalendarDate | null,
  today: CalendarDate,
): boolean {
  return (firstSubmittedOn ?? today) > period.closesOn;
}

/** What was done to a task, in order: it is worked on between an assignment or reopening and what ends it. */
export type Step = {
  kind: "ASSIGNED" | "COMPLETED" | "STRUCK_OFF" | "REOPENED" | "CANCELLED";
  on: CalendarDate;
};

/** A unit's part in a task: from which day it has it, and what was done to the task. */
export type Part = { since: CalendarDate; steps: readonly Step[] };

function isInWorkOn(steps: readonly Step[], day: CalendarDate): boolean {
  const last = steps.findLast(({ on }) => on <= day)?.kind;
  return last === "ASSIGNED" || last === "REOPENED";
}

/** Whether a part is reported for a month: from the month it was assigned in, in the rhythm of the task. */
export function isOwedIn(part: Pick<Part, "since">, cadence: "MONTHLY" | "QUARTERLY", code: string): boolean {
  return code >= periodOfDate(part.since) && isReportedIn(cadence, code);
}

/**
 * The periods a part is owed for on a day: of those whose window has opened, newest first. A task
 * completed before a window closed is no longer reported for it.
 */
export function owedPeriods(
  part: Part,
  cadence: "MONTHLY" | "QUARTERLY",
  periods: readonly Period[],
  today: CalendarDate,
): Period[] {
  return periods
    .filter((period) => period.opensOn <= today && isOwedIn(part, cadence, period.code))
    .filter(({ closesOn }) => isInWorkOn(part.steps, today < closesOn ? today : closesOn))
    .sort((a, b) => (a.code < b.code ? 1 : -1));
}
