import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { groupedBy } from "@/lib/kernel/grouped-by";
import type { ExceptionView } from "./exception";
import { type CellRow, type MatrixUnit, type Tally, tallyOf } from "./matrix";
import type { Period, PeriodCode, WindowState } from "./period";
import { urgedToday, urgeKey } from "./urge";

export type MatrixCell = Omit<CellRow, "unitId" | "taskId"> & {
  urgedAt: Date | null;
  urgedToday: boolean;
};

export type MatrixRow = { unit: MatrixUnit; tally: Tally; cells: MatrixCell[] };

export type MatrixView = {
  period: Period;
  window: WindowState;
  today: CalendarDate;
  previous: PeriodCode | null;
  next: PeriodCode | null;
  rows: MatrixRow[];
  totals: Tally;
  exceptions: ExceptionView[];
};

export type PeriodRow = { period: Period; window: WindowState; tally: Tally; units: number; waiting: number };

/** One row a unit: those without a part have no cells, which is not the same as having reported everything. */
export function matrixRows(
  units: readonly MatrixUnit[],
  cells: readonly CellRow[],
  urged: ReadonlyMap<string, Date>,
  today: CalendarDate,
): MatrixRow[] {
  const ofUnit = groupedBy(cells, ({ unitId }) => unitId);
  return units.map((unit) => {
    const own = (ofUnit.get(unit.id) ?? []).map(({ unitId, taskId, ...cell }): MatrixCell => {
      const urgedAt = urged.get(urgeKey({ taskId, unitId })) ?? null;
      return { ...cell, urgedAt, urgedToday: urgedToday(urgedAt ?? undefined, today) };
    });
    return { unit, cells: own, tally: tallyOf(own) };
  });
}
