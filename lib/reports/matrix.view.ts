import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { UnitRole } from "@/lib/plan/measure";
import type { ExceptionView } from "./exception";
import {
  type Cell,
  cellOf,
  type KnownReport,
  type MatrixUnit,
  partsIn,
  type Tally,
  type TaskLine,
  tallyOf,
} from "./matrix";
import type { Period, PeriodCode, WindowState } from "./period";
import { urgedToday, urgeKey } from "./urge";

export type MatrixCell = Cell & {
  taskCode: string;
  title: string;
  titleEn: string;
  role: UnitRole;
  /** Of a report that was handed in at least once. */
  reportId: string | null;
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

type Known = {
  tasks: readonly TaskLine[];
  /** Of the period, by `urgeKey`. */
  reports: ReadonlyMap<string, KnownReport>;
  urged: ReadonlyMap<string, Date>;
};

/** One row a unit: those without a part have no cells, which is not the same as having reported everything. */
export function matrixRows(
  units: readonly MatrixUnit[],
  { tasks, reports, urged }: Known,
  period: Period,
  today: CalendarDate,
): MatrixRow[] {
  return units.map((unit) => {
    const cells = tasks.flatMap((task) => {
      const part = partsIn(task, period).find(({ unitId }) => unitId === unit.id);
      if (!part) return [];
      const key = urgeKey({ taskId: task.id, unitId: unit.id });
      const report = reports.get(key) ?? null;
      const urgedAt = urged.get(key) ?? null;
      return [
        {
          ...cellOf(task, period, report, today),
          ...{ taskCode: task.code, title: task.title, titleEn: task.titleEn, role: part.role },
          reportId: report && report.firstLate !== null ? report.reportId : null,
          urgedAt,
          urgedToday: urgedToday(urgedAt ?? undefined, today),
        },
      ];
    });
    return { unit, cells, tally: tallyOf(cells) };
  });
}

/** All cells of a period, for its line in the list of periods. */
export function tallyOfPeriod(
  tasks: readonly TaskLine[],
  reports: ReadonlyMap<string, KnownReport>,
  period: Period,
  today: CalendarDate,
): { tally: Tally; units: number } {
  const cells = tasks.flatMap((task) =>
    partsIn(task, period).map(({ unitId }) => ({
      unitId,
      cell: cellOf(task, period, reports.get(urgeKey({ taskId: task.id, unitId })) ?? null, today),
    })),
  );
  const due = cells.filter(({ cell }) => cell.state !== "NOT_DUE");
  return {
    tally: tallyOf(cells.map(({ cell }) => cell)),
    units: new Set(due.map(({ unitId }) => unitId)).size,
  };
}
