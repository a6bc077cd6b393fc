import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { DateLight, Rating } from "@/lib/progress/reading";
import type { UnitName } from "./hold-up";
import type { Stand } from "./standing";

/** A task, or a supporting unit's part of one, as it is counted in a figure. */
export type CountedTask = {
  code: string;
  title: string;
  titleEn: string;
  measure: string;
  /** The unit it counts for. */
  unit: UnitName;
  role: "LEAD" | "SUPPORT";
  weight: number;
  planned: number;
  /** Null counts as nothing done. */
  actual: number | null;
  /** Of the report the actual figure stands in. */
  period: string | null;
  light: DateLight;
  originalDueOn: CalendarDate;
  dueOn: CalendarDate;
  unitRating: Rating | null;
  coordinatorRating: Rating | null;
};

export type CountedTasksView = {
  date: CalendarDate;
  /** Over all of them, not only those of the page. */
  stand: Stand | null;
  count: number;
  page: number;
  pages: number;
  rows: CountedTask[];
};

export const COUNTED_SORTS = ["light", "code", "gap", "due", "weight"] as const;
export const COUNTED_A_PAGE = 50;
