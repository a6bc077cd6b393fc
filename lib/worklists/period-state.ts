import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";
import type { MatrixUnit, Tally } from "@/lib/reports/matrix";
import { type Period, type PeriodCode, type WindowState, windowState } from "@/lib/reports/period";
import type { OfficeKind, Waiting, WhomRow } from "./waiting";

/** The days a period is the current one: from its window's opening to the day before the next one's. */
export type Cycle = { from: CalendarDate; to: CalendarDate; over: boolean };

/** The period that is shown, and those that could be. */
export type ShownPeriod = { period: Period; cycle: Cycle; choices: PeriodCode[] };

/**
 * The one asked for, or the latest whose window has opened. Periods come oldest first; null where the one
 * asked for has not opened, and before any has.
 */
export function shownPeriod(
  periods: readonly Period[],
  asked: PeriodCode | null,
  today: CalendarDate,
): ShownPeriod | null {
  const opened = periods.filter((period) => windowState(period, today) !== "NOT_OPEN");
  const period = asked === null ? opened.at(-1) : opened.find(({ code }) => code === asked);
  if (!period) return null;
  const choices = opened.map(({ code }) => code).reverse();
  return { period, cycle: cycleOf(period, periods, today), choices };
}

function cycleOf(period: Period, periods: readonly Period[], today: CalendarDate): Cycle {
  const next = periods.find(({ opensOn }) => opensOn > period.opensOn);
  const over = next !== undefined && next.opensOn <= today;
  return { from: period.opensOn, to: over ? addDays(next.opensOn, -1) : today, over };
}

/** 本期态势: what waits, for the office and for each unit. */
export type PeriodState = {
  today: CalendarDate;
  period: Period;
  window: WindowState;
  cycle: Cycle;
  periods: PeriodCode[];
  /** Those that can be filtered by, in protocol order. */
  units: MatrixUnit[];
  tally: Tally;
  office: Record<OfficeKind, Waiting>;
  whom: { rows: WhomRow<MatrixUnit>[]; totals: Omit<WhomRow<unknown>, "unit"> };
};
