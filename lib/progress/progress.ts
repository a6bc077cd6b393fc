import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { averageOf } from "./average";
import type { DateLight, Reading, TaskReading } from "./reading";

/*
 * The rules of progress in words of one task. `progress.store.ts` says the same in SQL, for many tasks
 * at once; tests hold the two together.
 */

/** The moment a figure is asked for: what had happened by then, and the date it was. */
export type AsOf = { at: Date; date: CalendarDate };

export type PlannedStep = { dueOn: CalendarDate; share: number };

/** 计划进度: the shares of the milestones that are due; without milestones, all of it from the due date on. */
export function plannedOn(
  milestones: readonly PlannedStep[],
  dueOn: CalendarDate,
  date: CalendarDate,
): number {
  if (milestones.length === 0) return dueOn <= date ? 100 : 0;
  return milestones.filter((one) => one.dueOn <= date).reduce((sum, one) => sum + one.share, 0);
}

export type Dates = {
  planned: number;
  /** Null counts as nothing done. */
  actual: number | null;
  dueOn: CalendarDate;
  /** Null while it is being worked on. */
  completedOn: CalendarDate | null;
  date: CalendarDate;
  /** The last due date that is near; null when the rules or the calendar do not tell. */
  nearUntil: CalendarDate | null;
};

/** What the dates alone say. Ratings and difficulties never change it. */
export function lightOf({ planned, actual, dueOn, completedOn, date, nearUntil }: Dates): DateLight {
  if (completedOn !== null) return completedOn > dueOn ? "DONE_LATE" : "DONE";
  if (date > dueOn) return "OVERDUE";
  if ((actual ?? 0) < planned) return "BEHIND";
  return nearUntil !== null && dueOn <= nearUntil ? "NEAR_DUE" : "ON_SCHEDULE";
}

/** How far several tasks are together. Averages are exact decimals with one digit, as text. */
export type Progress = {
  tasks: number;
  /** Of them, those with an approved report; the others count 0. */
  reported: number;
  weight: number;
  planned: string;
  actual: string;
  lights: Record<DateLight, number>;
};

/** The weighted average to one digit, half rounded up; null when there is nothing to average. */
export function weighted(parts: readonly { weight: number; percent: number }[]): string | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return averageOf(
    parts.reduce((total, part) => total + part.weight * part.percent, 0),
    weight,
  );
}

type Part = Pick<Reading, "light" | "actual" | "dueOn"> &
  Pick<TaskReading["parts"][number], "unitCode" | "role">;

/**
 * Which unit's part holds the whole up: one past its own date, or, while the whole is behind, one that
 * is less far than the whole should be. Of several, the one least far; the lead only when no supporting
 * part is less far than the whole.
 */
export function holdsUp(
  task: Pick<Reading, "light" | "planned"> & { parts: readonly Part[] },
): string | null {
  const late = task.light === "BEHIND" || task.light === "OVERDUE";
  const [worst] = task.parts
    .filter((part) => part.light === "OVERDUE" || (late && (part.actual ?? 0) < task.planned))
    .sort(
      (a, b) =>
        (a.actual ?? 0) - (b.actual ?? 0) ||
        Number(a.role === "LEAD") - Number(b.role === "LEAD") ||
        a.dueOn.localeCompare(b.dueOn),
    );
  return worst?.unitCode ?? null;
}
