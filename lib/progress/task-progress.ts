import { lastInstantOf } from "@/lib/audit/trail";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { isReportedIn, lastDayOf, type PeriodCode, periodOfDate, periodsBetween } from "@/lib/reports/period";
import type { Cadence } from "@/lib/tasks/task";
import { type PlannedStep, plannedOn } from "./progress";
import type { TaskReading } from "./reading";

/** One reporting period of a task: what should have been done by its end, and what its report said. */
export type SeriesPoint = { period: PeriodCode; planned: number; actual: number | null };

type PlannedVersion = { at: Date; dueOn: CalendarDate; cadence: Cadence; milestones: PlannedStep[] };

/**
 * Planned beside actual, period by period. Each period is measured by the wording in force at its end,
 * so that a later extension does not move what was planned then; the running period, by today's.
 */
export function seriesOf(
  versions: readonly PlannedVersion[],
  reports: readonly { period: PeriodCode; progress: number }[],
  from: CalendarDate,
  until: CalendarDate,
): SeriesPoint[] {
  const reported = new Map(reports.map(({ period, progress }) => [period, progress]));
  return periodsBetween(periodOfDate(from), periodOfDate(until)).flatMap((period) => {
    const end = lastDayOf(period) < until ? lastDayOf(period) : until;
    const version = versions.findLast((one) => one.at <= lastInstantOf(end)) ?? versions[0];
    const actual = reported.get(period) ?? null;
    if (!version || (actual === null && !isReportedIn(version.cadence, period))) return [];
    return [{ period, planned: plannedOn(version.milestones, version.dueOn, end), actual }];
  });
}

export type TaskProgressView = {
  date: CalendarDate;
  /** Null for a draft, and for a task that was cancelled by then. */
  reading: TaskReading | null;
  milestones: { key: string; title: string; dueOn: CalendarDate; share: number; due: boolean }[];
  /** The report the actual figure stands in. */
  report: {
    period: PeriodCode;
    unitCode: string;
    submittedAt: Date;
    approvedAt: Date;
    ratingReason: string;
    coordinatorReason: string;
  } | null;
  series: SeriesPoint[];
  /** The unit whose part holds the whole up. */
  heldUpBy: string | null;
};
