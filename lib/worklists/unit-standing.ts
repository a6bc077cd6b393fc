import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { gapBetween } from "@/lib/progress/average";
import type { CurvePoint } from "@/lib/progress/curve";
import { holdsUp, type Progress } from "@/lib/progress/progress";
import type { DateLight, TaskReading } from "@/lib/progress/reading";
import { type CellRow, percentOf, sumOf, type Tally } from "@/lib/reports/matrix";
import {
  type Period,
  type PeriodCode,
  periodOfDate,
  type WindowState,
  windowState,
} from "@/lib/reports/period";
import { type ClaimCount, type Coverage, coverageOf } from "./evidence-coverage";

export type UnitName = { code: string; nameZh: string; nameEn: string; shortNameZh: string };

/** How many of the reports handed in were returned at least once. */
export type Returns = { handedIn: number; returned: number; share: number | null };

/** What a unit reported for one period. */
export type PeriodLine = {
  period: PeriodCode;
  window: WindowState;
  tally: Tally;
  returns: Returns;
  coverage: Coverage;
};

export type Stand = Progress & {
  /** Actual less planned, in percentage points. */
  gap: string;
};

/** One point of a trend: percentages as exact decimals with one digit. */
export type TrendPoint = { period: PeriodCode; planned: string; actual: string };

/** 本单位进展: how far a unit is, how it reports, and what others wait for. */
export type UnitStanding = {
  date: CalendarDate;
  unit: UnitName;
  /** Null: it leads, or supports, nothing. */
  leads: Stand | null;
  supports: Stand | null;
  /** Of what it leads, else of what it supports; oldest first. */
  trend: { role: "LEAD" | "SUPPORT"; points: TrendPoint[] };
  waitedFor: WaitedFor[];
  /** The last periods whose windows have opened, latest first, and all of them together. */
  periods: PeriodLine[];
  /** On-time reporting counts the closed windows only: while one is open, nobody is late. */
  totals: Omit<PeriodLine, "period" | "window">;
};

/** How many periods a unit looks back. */
export const PERIODS_SHOWN = 6;

export function standOf(progress: Progress | null): Stand | null {
  return progress && { ...progress, gap: gapBetween(progress.planned, progress.actual) };
}

export function trendPoints(points: readonly CurvePoint[]): TrendPoint[] {
  return points
    .slice(-PERIODS_SHOWN)
    .map(({ date, period, planned, actual }) => ({ period: period ?? periodOfDate(date), planned, actual }));
}

/** Why another unit's task waits for this one's part. */
export const WAIT_REASONS = ["holds-up", "part-late", "lead-waits"] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

/** A task another unit leads that waits for this unit's part. */
export type WaitedFor = {
  code: string;
  title: string;
  titleEn: string;
  lead: UnitName;
  reasons: WaitReason[];
  /** Of the unit's own part. */
  dueOn: CalendarDate;
  actual: number | null;
  light: DateLight;
  /** Where the lead waits for this unit's report: of this period. */
  period: PeriodCode | null;
};

/** A task the unit supports; `leadWaits`: neither it nor the lead has reported for the current period. */
export type SupportedTask = Pick<WaitedFor, "code" | "title" | "titleEn" | "lead"> & { leadWaits: boolean };

/** Those that wait, what holds a whole task up first, then by the date of the part. */
export function waitedForOf(
  tasks: readonly SupportedTask[],
  readings: Readonly<Record<string, TaskReading>>,
  unitCode: string,
  period: PeriodCode | null,
): WaitedFor[] {
  const waiting = tasks.flatMap(({ leadWaits, ...task }): WaitedFor[] => {
    const reading = readings[task.code];
    const part = reading?.parts.find((one) => one.unitCode === unitCode);
    if (!reading || !part) return [];
    const reasons: WaitReason[] = [
      ...(holdsUp(reading) === unitCode ? (["holds-up"] as const) : []),
      ...(part.light === "OVERDUE" || part.light === "BEHIND" ? (["part-late"] as const) : []),
      ...(leadWaits ? (["lead-waits"] as const) : []),
    ];
    if (reasons.length === 0) return [];
    const { dueOn, actual, light } = part;
    return [{ ...task, reasons, dueOn, actual, light, period: leadWaits ? period : null }];
  });
  return waiting.toSorted(
    (a, b) => gravityOf(a) - gravityOf(b) || a.dueOn.localeCompare(b.dueOn) || a.code.localeCompare(b.code),
  );
}

function gravityOf({ reasons }: WaitedFor): number {
  return WAIT_REASONS.findIndex((reason) => reasons.includes(reason));
}

export type ReturnCount = { period: PeriodCode; handedIn: number; returned: number };

export function returnsOf(counts: readonly ReturnCount[]): Returns {
  const handedIn = counts.reduce((sum, one) => sum + one.handedIn, 0);
  const returned = counts.reduce((sum, one) => sum + one.returned, 0);
  return { handedIn, returned, share: percentOf(returned, handedIn) };
}

type Counted = {
  tallies: readonly { period: PeriodCode; tally: Tally }[];
  returns: readonly ReturnCount[];
  claims: readonly ClaimCount[];
};

/** A line a period, latest first, and their totals. */
export function periodLines(
  periods: readonly Period[],
  { tallies, returns, claims }: Counted,
  today: CalendarDate,
): Pick<UnitStanding, "periods" | "totals"> {
  const of = <Row extends { period: PeriodCode }>(rows: readonly Row[], code: PeriodCode) =>
    rows.filter(({ period }) => period === code);
  const lines = periods.map(
    (period): PeriodLine => ({
      period: period.code,
      window: windowState(period, today),
      tally: sumOf(of(tallies, period.code).map(({ tally }) => tally)),
      returns: returnsOf(of(returns, period.code)),
      coverage: coverageOf(of(claims, period.code)),
    }),
  );
  const closed = lines.filter(({ window }) => window === "CLOSED");
  return {
    periods: lines.toReversed(),
    totals: {
      tally: sumOf(closed.map(({ tally }) => tally)),
      returns: returnsOf(returns),
      coverage: coverageOf(claims),
    },
  };
}

/** A task, or a part of one, behind a figure of a unit's progress. */
export type UnitPart = {
  code: string;
  title: string;
  titleEn: string;
  weight: number;
  planned: number;
  /** Null counts as nothing done. */
  actual: number | null;
  /** Of the report the actual figure stands in. */
  period: PeriodCode | null;
  light: DateLight;
  dueOn: CalendarDate;
};

/** What became of one report of a unit for a period. */
export type UnitReport = Omit<CellRow, "unitId" | "taskId"> & {
  /** How often it was returned. */
  returned: number;
  claims: number;
  covered: number;
};
