import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import type { Task } from "@/lib/tasks/task";
import type { Period, PeriodCode } from "./period";
import { type DecisionKind, publicStanding, type Rating, type ReportState, type Standing } from "./report";
import { type Exception, mayReportOn, owedPeriods, type Step } from "./window";

/** A report in short, with what was handed in and decided by the moment asked about; oldest first. */
export type ReportLine = {
  id: string;
  taskId: string;
  unitId: string;
  period: PeriodCode;
  state: ReportState;
  correctUntil: CalendarDate | null;
  submissions: {
    progress: number;
    selfRating: Rating;
    late: boolean;
    submittedAt: Date;
    claimCount: number;
    claimsWithEvidence: number;
    decisions: { kind: DecisionKind; at: Date; rating: Rating | null }[];
  }[];
};

/** One unit's report of one period, as a task's table shows it. */
export type TaskReportRow = {
  period: PeriodCode;
  unitCode: string;
  shortNameZh: string;
  nameEn: string;
  role: "LEAD" | "SUPPORT";
  standing: Standing;
  late: boolean;
  progress: number | null;
  selfRating: Rating | null;
  rating: Rating | null;
  claimCount: number;
  claimsWithEvidence: number;
  submittedAt: Date | null;
  /** Of the reader's unit: it may be written and handed in now. */
  open: boolean;
};

type Shown = {
  task: Pick<Task, "units" | "cadence" | "stage">;
  since: ReadonlyMap<string, CalendarDate>;
  steps: readonly Step[];
  periods: readonly Period[];
  reports: readonly ReportLine[];
  exceptions: readonly (Exception & { period: string })[];
  /** The reader's unit, when he writes for one and looks at today. */
  own: string | null;
  today: CalendarDate;
};

/** Periods latest first, within each the units of the task in their order. */
export function taskReportRows(shown: Shown): TaskReportRow[] {
  const { task, since, steps, periods, reports, own, today } = shown;
  return [...periods].reverse().flatMap((period) =>
    task.units.flatMap((unit) => {
      const line = reports.find((one) => one.unitId === unit.unitId && one.period === period.code);
      const from = since.get(unit.unitId);
      const owed =
        from !== undefined && owedPeriods({ since: from, steps }, task.cadence, [period], today).length > 0;
      const mine = unit.unitCode === own;
      if (!owed && !(line && (mine || line.submissions.length > 0))) return [];
      const { unitCode, shortNameZh, nameEn, role } = unit;
      const standing =
        mine && line ? line.state : publicStanding(line?.submissions ?? [], today > period.closesOn);
      const open = mine && task.stage === "ASSIGNED" && isOpenFor(shown, period, line);
      return [
        { period: period.code, unitCode, shortNameZh, nameEn, role, standing, ...figuresOf(line), open },
      ];
    }),
  );
}

function isOpenFor({ exceptions, today }: Shown, period: Period, line: ReportLine | undefined): boolean {
  if (line && line.state !== "DRAFT" && line.state !== "RETURNED") return false;
  const granted = exceptions.filter((one) => one.period === period.code);
  return !isRefusal(mayReportOn(period, granted, line?.correctUntil ?? null, today));
}

/** What the last submission says, unless it was taken back. */
function figuresOf(line: ReportLine | undefined) {
  const last = line?.submissions.at(-1);
  if (!last || last.decisions.at(-1)?.kind === "WITHDRAWN") {
    return {
      late: false,
      progress: null,
      selfRating: null,
      rating: null,
      claimCount: 0,
      claimsWithEvidence: 0,
      submittedAt: null,
    };
  }
  const { late, progress, selfRating, claimCount, claimsWithEvidence, submittedAt, decisions } = last;
  const rating = decisions.findLast(({ kind }) => kind === "APPROVED")?.rating ?? null;
  return { late, progress, selfRating, rating, claimCount, claimsWithEvidence, submittedAt };
}

/** A report a unit owes: of a task and period, and how it stands. */
export type OwedReport = {
  taskCode: string;
  title: string;
  titleEn: string;
  role: "LEAD" | "SUPPORT";
  period: PeriodCode;
  opensOn: CalendarDate;
  closesOn: CalendarDate;
  rulesNumber: number;
  articleNumber: number;
  standing: Standing;
  /** Handed in, and not lying with the unit again. */
  settled: boolean;
  /** The window has closed without it. */
  overdue: boolean;
  /** The last day on which it may still be handed in; null when it may not be any more. */
  until: CalendarDate | null;
  reportId: string | null;
};

type Owing = {
  id: string;
  code: string;
  planId: string;
  title: string;
  titleEn: string;
  cadence: "MONTHLY" | "QUARTERLY";
  role: "LEAD" | "SUPPORT";
  since: CalendarDate;
  steps: readonly Step[];
};

/** What one unit owes on a day, the oldest period first. `periods` and `exceptions` are those of the task's plan. */
export function owedReports(
  task: Owing,
  periods: readonly Period[],
  lines: readonly ReportLine[],
  exceptions: readonly (Exception & { period: string })[],
  today: CalendarDate,
): OwedReport[] {
  return owedPeriods(task, task.cadence, periods, today)
    .reverse()
    .map((period) => {
      const line = lines.find((one) => one.taskId === task.id && one.period === period.code);
      const granted = exceptions.filter((one) => one.period === period.code);
      const access = mayReportOn(period, granted, line?.correctUntil ?? null, today);
      const standing = line?.state ?? (today > period.closesOn ? "MISSING" : "NOT_STARTED");
      const settled = standing === "SUBMITTED" || standing === "APPROVED";
      const { opensOn, closesOn, rulesNumber, articleNumber } = period;
      const handedIn = line?.submissions.some((one) => one.decisions.at(-1)?.kind !== "WITHDRAWN") ?? false;
      return {
        taskCode: task.code,
        title: task.title,
        titleEn: task.titleEn,
        role: task.role,
        period: period.code,
        ...{ opensOn, closesOn, rulesNumber, articleNumber, standing, settled },
        overdue: !settled && !handedIn && today > closesOn,
        until: isRefusal(access) ? null : access.until,
        reportId: line?.id ?? null,
      };
    });
}
