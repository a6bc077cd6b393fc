import { type CalendarDate, daysBetween } from "@/lib/kernel/calendar-date";
import { lastDayOf, type PeriodCode, periodOfDate, periodsBetween } from "@/lib/reports/period";
import { averageOf, gapBetween, tenthsOf, textOfTenths } from "./average";
import { type CellSums, type PlannedRise, type ProgressCell, sumsOf } from "./cell";

/** Planned beside actual on one day. Percentages are exact decimals with one digit, as text. */
export type CurvePoint = {
  date: CalendarDate;
  /** The reporting period that ends with the day; null of the day that is asked for, within its period. */
  period: PeriodCode | null;
  planned: string;
  actual: string;
  /** Actual less planned, in percentage points: negative is behind. */
  gap: string;
};

/** What the plan, as worded now, asks for later. */
export type PlannedPoint = { date: CalendarDate; planned: string };

export type Trend = "IMPROVING" | "WORSENING" | "STEADY";

export type Curve = {
  date: CalendarDate;
  /** Of the plan. */
  windowEnd: CalendarDate;
  /** Period ends so far, oldest first, each as it stood on its day; the day itself last. Empty without tasks. */
  points: CurvePoint[];
  ahead: PlannedPoint[];
  /**
   * How long ago the plan asked for what is done now (negative: behind), or how long it will be until it does
   * (positive: ahead). By the wording of the day.
   */
  gapDays: number | null;
  /** Over the last three periods; null while there are fewer. */
  trend: { direction: Trend; change: string; over: PeriodCode[] } | null;
};

export const TREND_PERIODS = 3;
/** Less than this, in tenths of a point, is no movement. */
const STEADY_WITHIN = 5;

/** The days a curve is read at: the ends of the periods before a day, and the day. */
export function curveDays(
  start: CalendarDate,
  date: CalendarDate,
): { date: CalendarDate; period: PeriodCode | null }[] {
  const ends = periodsBetween(periodOfDate(start), periodOfDate(date)).map((period) => ({
    date: lastDayOf(period),
    period,
  }));
  const past = ends.filter((end) => end.date < date);
  const here = ends.find((end) => end.date === date);
  return [...past, here ?? { date, period: null }];
}

type Read = { date: CalendarDate; period: PeriodCode | null; cells: readonly ProgressCell[] };

/** The curve of some cells: those of each day, and when the plan rises, both narrowed the same way. */
export function curveOf(
  days: readonly Read[],
  rises: readonly PlannedRise[],
  { date, windowEnd }: { date: CalendarDate; windowEnd: CalendarDate },
): Curve {
  const points = days.flatMap(({ cells, ...day }) => pointOf(day, sumsOf(cells)));
  const now = sumsOf(days.at(-1)?.cells ?? []);
  return {
    ...{ date, windowEnd },
    points,
    ahead: aheadOf(rises, now, date, windowEnd),
    gapDays: gapDaysOf(rises, now, date),
    trend: trendOf(points),
  };
}

function pointOf(day: Omit<Read, "cells">, { weight, planned, actual }: CellSums): CurvePoint[] {
  const [plannedText, actualText] = [averageOf(planned, weight), averageOf(actual, weight)];
  if (plannedText === null || actualText === null) return [];
  return [{ ...day, planned: plannedText, actual: actualText, gap: gapBetween(plannedText, actualText) }];
}

function aheadOf(
  rises: readonly PlannedRise[],
  { weight }: CellSums,
  date: CalendarDate,
  windowEnd: CalendarDate,
): PlannedPoint[] {
  const last = [windowEnd, ...rises.map(({ dueOn }) => dueOn)].sort().at(-1) ?? windowEnd;
  return periodsBetween(periodOfDate(date), periodOfDate(last))
    .map(lastDayOf)
    .filter((end) => end > date)
    .flatMap((end) => {
      const planned = averageOf(askedBy(rises, end), weight);
      return planned === null ? [] : [{ date: end, planned }];
    });
}

function askedBy(rises: readonly PlannedRise[], date: CalendarDate): number {
  return rises.reduce((sum, { dueOn, amount }) => (dueOn <= date ? sum + amount : sum), 0);
}

/** Compared as sums of whole numbers, before anything is rounded. */
function gapDaysOf(
  rises: readonly PlannedRise[],
  { weight, planned, actual }: CellSums,
  date: CalendarDate,
): number | null {
  if (weight === 0) return null;
  if (planned === actual) return 0;
  const days = [...new Set(rises.map(({ dueOn }) => dueOn))].sort();
  if (planned > actual) {
    const asked = days.find((day) => askedBy(rises, day) > actual) ?? date;
    return -daysBetween(asked, date);
  }
  const reached = days.find((day) => day > date && askedBy(rises, day) >= actual);
  return daysBetween(date, reached ?? days.at(-1) ?? date);
}

function trendOf(points: readonly CurvePoint[]): Curve["trend"] {
  const last = points.slice(-(TREND_PERIODS + 1));
  const [before, now] = [last[0], last.at(-1)];
  if (!before || !now || last.length <= TREND_PERIODS) return null;
  const change = tenthsOf(now.gap) - tenthsOf(before.gap);
  const direction = Math.abs(change) < STEADY_WITHIN ? "STEADY" : change > 0 ? "IMPROVING" : "WORSENING";
  return {
    direction,
    change: textOfTenths(change),
    over: last.slice(1).map((point) => point.period ?? periodOfDate(point.date)),
  };
}
