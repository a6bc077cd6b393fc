import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { groupedBy } from "@/lib/kernel/grouped-by";
import { sortKey } from "@/lib/kernel/list-input";
import { averageOf, gapBetween, tenthsOf } from "@/lib/progress/average";
import { GRAVEST_FIRST, type ProgressCell, progressOfCells, sumsOf, worstLight } from "@/lib/progress/cell";
import type { Progress } from "@/lib/progress/progress";
import type { DateLight } from "@/lib/progress/reading";
import { type MatrixUnit, percentOf } from "@/lib/reports/matrix";
import type { PeriodCode } from "@/lib/reports/period";

export type NamedMeasure = { code: string; titleZh: string; titleEn: string; theme: string };
export type NamedTheme = { code: string; titleZh: string; titleEn: string };

/** The rows and columns of every dashboard, in their customary order. */
export type Frame = {
  themes: readonly NamedTheme[];
  measures: readonly NamedMeasure[];
  units: readonly MatrixUnit[];
};

/** Some tasks, or parts of tasks, of one unit in one measure. */
export type Stand = Progress & {
  /** Actual less planned, in percentage points. */
  gap: string;
  /** The gravest light among them. */
  light: DateLight;
};

export type UnitStand = {
  unit: MatrixUnit;
  leads: Stand | null;
  supports: Stand | null;
  /** Percentage points of the whole that its tasks behind or overdue lack: 拖欠进度. */
  lack: string;
  /** Of all that is lacking, in whole percent. */
  lackShare: number | null;
};

/** A unit's row, or that of all units together. */
export type MatrixLine = Omit<MatrixRow, "unit"> & { unit: MatrixUnit | null };

export type MatrixRow = {
  unit: MatrixUnit;
  leads: Stand | null;
  supports: Stand | null;
  /** By measure code. */
  cells: Record<string, { lead: Stand | null; support: Stand | null }>;
};

export type StandingView = {
  date: CalendarDate;
  /** From when to when there is something to ask about: the plan's window, as far as it has come. */
  periods: PeriodCode[];
  /** All tasks of the plan, filtered or not. */
  total: number;
  /** Of the tasks the filter leaves; null when there are none. */
  whole: Stand | null;
  /** Of the parts that are supported, all together. */
  supported: Stand | null;
  lack: string;
  measures: (NamedMeasure & { stand: Stand | null })[];
  themes: (NamedTheme & { stand: Stand | null })[];
  units: UnitStand[];
  rows: MatrixRow[];
  /** All units together. */
  totals: MatrixLine;
};

/** Everything the pages draw from the cells of one day. */
export function standingOf(
  cells: readonly ProgressCell[],
  frame: Frame,
  date: CalendarDate,
): Omit<StandingView, "periods" | "total"> {
  const led = cells.filter(({ role }) => role === "LEAD");
  const { weight } = sumsOf(led);
  const lacking = lackOf(led);
  const ofUnit = groupedBy(cells, ({ unit }) => unit);
  const byMeasure = groupedBy(led, ({ measure }) => measure);
  const byTheme = groupedBy(led, ({ theme }) => theme);
  const rows = frame.units.map((unit) => rowOf(unit, ofUnit.get(unit.code) ?? []));
  return {
    date,
    whole: standOf(led),
    supported: standOf(cells.filter(({ role }) => role === "SUPPORT")),
    lack: averageOf(lacking, weight) ?? "0.0",
    measures: frame.measures.map((measure) => ({
      ...measure,
      stand: standOf(byMeasure.get(measure.code) ?? []),
    })),
    themes: frame.themes.map((theme) => ({ ...theme, stand: standOf(byTheme.get(theme.code) ?? []) })),
    units: rows.map(({ unit, leads, supports }) => {
      const lack = lackOf((ofUnit.get(unit.code) ?? []).filter(({ role }) => role === "LEAD"));
      return {
        ...{ unit, leads, supports },
        lack: averageOf(lack, weight) ?? "0.0",
        lackShare: percentOf(lack, lacking),
      };
    }),
    rows,
    totals: { ...rowOf(null, cells), unit: null },
  };
}

function rowOf<Unit extends MatrixUnit | null>(
  unit: Unit,
  cells: readonly ProgressCell[],
): Omit<MatrixRow, "unit"> & { unit: Unit } {
  const of = (some: readonly ProgressCell[], role: ProgressCell["role"]) =>
    standOf(some.filter((cell) => cell.role === role));
  const byMeasure = [...groupedBy(cells, ({ measure }) => measure)];
  return {
    unit,
    leads: of(cells, "LEAD"),
    supports: of(cells, "SUPPORT"),
    cells: Object.fromEntries(
      byMeasure.map(([code, own]) => [code, { lead: of(own, "LEAD"), support: of(own, "SUPPORT") }]),
    ),
  };
}

export function standOf(cells: readonly ProgressCell[]): Stand | null {
  const [progress, light] = [progressOfCells(cells), worstLight(cells)];
  return progress && light && { ...progress, light, gap: gapBetween(progress.planned, progress.actual) };
}

/** What tasks behind or overdue lack. Others that are ahead do not make up for them: they hold nobody up, or down. */
function lackOf(led: readonly ProgressCell[]): number {
  return led
    .filter(({ light }) => light === "BEHIND" || light === "OVERDUE")
    .reduce((sum, { planned, actual }) => sum + Math.max(0, planned - actual), 0);
}

export const MATRIX_SORTS = ["unit", "gap", "light", "lack"] as const;
export const matrixSort = sortKey(MATRIX_SORTS, "unit");
export type MatrixSort = { by: (typeof MATRIX_SORTS)[number]; descending: boolean };

/** Rows in the order asked for; equals stay in the customary order of units. Those without a figure come last. */
export function inMatrixOrder(
  view: Pick<StandingView, "rows" | "units">,
  { by, descending }: MatrixSort,
): MatrixRow[] {
  const lackOfUnit = new Map(view.units.map(({ unit, lack }) => [unit.code, tenthsOf(lack)]));
  const measureOf = (row: MatrixRow): number | null => {
    if (by === "lack") return -(lackOfUnit.get(row.unit.code) ?? 0);
    const stand = row.leads ?? row.supports;
    if (!stand) return null;
    return by === "gap" ? tenthsOf(stand.gap) : GRAVEST_FIRST.indexOf(gravestOf(row, stand.light));
  };
  const sorted =
    by === "unit"
      ? [...view.rows]
      : view.rows.toSorted((a, b) => {
          const [left, right] = [measureOf(a), measureOf(b)];
          if (left === null || right === null) return Number(left === null) - Number(right === null);
          return left - right;
        });
  return descending ? sorted.reverse() : sorted;
}

function gravestOf({ leads, supports }: MatrixRow, fallback: DateLight): DateLight {
  return worstLight([leads, supports].flatMap((stand) => stand ?? [])) ?? fallback;
}
