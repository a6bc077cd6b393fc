import { averageOf } from "./average";
import type { PlannedStep, Progress } from "./progress";
import { DATE_LIGHTS, type DateLight } from "./reading";

/**
 * What one unit carries of one measure under one light, as of a day: whole numbers that may be added.
 * Of tasks it leads, the whole task; of those it supports, its own part. Every task stands in exactly
 * one LEAD cell, so the LEAD cells together are the plan.
 */
export type ProgressCell = {
  theme: string;
  measure: string;
  unit: string;
  role: "LEAD" | "SUPPORT";
  light: DateLight;
  tasks: number;
  /** Of them, those with an approved report. */
  reported: number;
  weight: number;
  /** Sum of weight × percent. */
  planned: number;
  actual: number;
};

/** Which cells are looked at; what is not named is not narrowed. */
export type CellFilter = {
  theme?: string | null;
  measure?: string | null;
  unit?: string | null;
  light?: DateLight | null;
};

/** From a date on, so much more of the plan should be done: the sum of weight × share. */
export type PlannedRise = Pick<ProgressCell, "theme" | "measure" | "unit" | "role"> & {
  dueOn: PlannedStep["dueOn"];
  amount: number;
};

export function within<Of extends Pick<ProgressCell, "theme" | "measure" | "unit">>(
  cells: readonly Of[],
  { theme, measure, unit, light }: CellFilter,
): Of[] {
  return cells.filter(
    (cell) =>
      (!theme || cell.theme === theme) &&
      (!measure || cell.measure === measure) &&
      (!unit || cell.unit === unit) &&
      (!light || !("light" in cell) || cell.light === light),
  );
}

export type CellSums = { weight: number; planned: number; actual: number };

export function sumsOf(cells: readonly ProgressCell[]): CellSums {
  const sum = (of: (cell: ProgressCell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  return {
    weight: sum((cell) => cell.weight),
    planned: sum((cell) => cell.planned),
    actual: sum((cell) => cell.actual),
  };
}

/** How far the tasks of some cells are together; null where there are none. */
export function progressOfCells(cells: readonly ProgressCell[]): Progress | null {
  const { weight, planned, actual } = sumsOf(cells);
  const [plannedText, actualText] = [averageOf(planned, weight), averageOf(actual, weight)];
  if (plannedText === null || actualText === null) return null;
  const lights = Object.fromEntries(DATE_LIGHTS.map((light) => [light, 0])) as Record<DateLight, number>;
  for (const { light, tasks } of cells) lights[light] += tasks;
  return {
    tasks: cells.reduce((total, cell) => total + cell.tasks, 0),
    reported: cells.reduce((total, cell) => total + cell.reported, 0),
    weight,
    planned: plannedText,
    actual: actualText,
    lights,
  };
}

/** The gravest light that any of the cells has; null where there are none. */
export function worstLight(cells: readonly { light: DateLight }[]): DateLight | null {
  const present = new Set(cells.map(({ light }) => light));
  return GRAVEST_FIRST.find((light) => present.has(light)) ?? null;
}

export const GRAVEST_FIRST: readonly DateLight[] = [
  "OVERDUE",
  "BEHIND",
  "NEAR_DUE",
  "ON_SCHEDULE",
  "DONE_LATE",
  "DONE",
];
