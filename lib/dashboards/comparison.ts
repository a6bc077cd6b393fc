import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { tenthsOf } from "@/lib/progress/average";
import type { MatrixUnit } from "@/lib/reports/matrix";
import type { PeriodCode } from "@/lib/reports/period";
import type { Stand } from "./standing";

/** A share told as what it is of: 5 of 7. */
export type Share = { part: number; whole: number };
/** How many, and how old the oldest is in calendar days; no age of none. */
export type Aged = { count: number; oldest: number | null };

/** What is set side by side of a unit: facts, and no score made of them. */
export type Compared = {
  leads: Stand | null;
  supports: Stand | null;
  /** 按时填报: of the reports owed. */
  onTime: Share;
  /** 退回: of the submissions handed in. */
  returned: Share;
  /** Tasks it leads. */
  overdue: Aged;
  /** Difficulties it raised. */
  difficulties: Aged;
  /** 佐证: of the claims. */
  evidence: Share;
};

export type UnitComparison = Compared & { unit: MatrixUnit };

export type ComparisonView = {
  date: CalendarDate;
  /** What reporting is judged by: the last periods whose window had closed, oldest first. */
  periods: PeriodCode[];
  rows: UnitComparison[];
  /** Of all units together. */
  totals: Compared;
};

/** 最近六个填报期 */
export const COMPARED_PERIODS = 6;

export const COMPARISON_SORTS = [
  "unit",
  "leads",
  "gap",
  "supports",
  "on-time",
  "returned",
  "overdue",
  "difficulties",
  "evidence",
] as const;
export type ComparisonSort = { by: (typeof COMPARISON_SORTS)[number]; descending: boolean };

const NOTHING: Share = { part: 0, whole: 0 };

/** The facts of several units as one: counts are added, the oldest is the oldest of all. */
export function together(rows: readonly Compared[], whole: Pick<Compared, "leads" | "supports">): Compared {
  const shares = (of: (row: Compared) => Share) =>
    rows
      .map(of)
      .reduce((sum, { part, whole }) => ({ part: sum.part + part, whole: sum.whole + whole }), NOTHING);
  const aged = (of: (row: Compared) => Aged): Aged => {
    const ages = rows.map(of).flatMap(({ oldest }) => oldest ?? []);
    return {
      count: rows.reduce((sum, row) => sum + of(row).count, 0),
      oldest: ages.length > 0 ? Math.max(...ages) : null,
    };
  };
  return {
    ...whole,
    onTime: shares((row) => row.onTime),
    returned: shares((row) => row.returned),
    overdue: aged((row) => row.overdue),
    difficulties: aged((row) => row.difficulties),
    evidence: shares((row) => row.evidence),
  };
}

/** Rows in the order asked for. What a unit has no figure of comes last, whichever way it is sorted. */
export function inComparisonOrder(
  rows: readonly UnitComparison[],
  { by, descending }: ComparisonSort,
): UnitComparison[] {
  if (by === "unit") return descending ? rows.toReversed() : [...rows];
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [FIGURE[by](a), FIGURE[by](b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

const share = ({ part, whole }: Share) => (whole === 0 ? null : part / whole);

const FIGURE: Record<Exclude<ComparisonSort["by"], "unit">, (row: UnitComparison) => number | null> = {
  leads: ({ leads }) => leads && tenthsOf(leads.actual),
  gap: ({ leads }) => leads && tenthsOf(leads.gap),
  supports: ({ supports }) => supports && tenthsOf(supports.actual),
  "on-time": ({ onTime }) => share(onTime),
  returned: ({ returned }) => share(returned),
  overdue: ({ overdue }) => overdue.count,
  difficulties: ({ difficulties }) => difficulties.count,
  evidence: ({ evidence }) => share(evidence),
};
