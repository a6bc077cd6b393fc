import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Refusal } from "@/lib/kernel/outcome";
import type { CalendarYearView } from "./calendar-year";
import type { DayState } from "./working-day";

export type CalendarDayView = { date: CalendarDate; state: DayState; nameZh: string; nameEn: string };

export type CalendarMonthView = {
  /** 1 to 12 */
  month: number;
  workingDays: number;
  /** Weeks from Monday; null where the week reaches into another month. */
  weeks: (CalendarDayView | null)[][];
};

export type CalendarPageView = {
  year: number;
  publishedYears: number[];
  /** Null: no notice, and nothing to show but that. */
  published: { notice: CalendarYearView; workingDays: number; months: CalendarMonthView[] } | null;
};

export type WorkingDayCount =
  | { kind: "date"; from: CalendarDate; days: number; date: CalendarDate }
  | { kind: "refused"; refusal: Refusal };
