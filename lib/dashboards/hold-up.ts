import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { DateLight, Rating } from "@/lib/progress/reading";

/** A task behind or overdue, by how much the whole lacks because of it, and what is known of why. */
export type HoldUp = {
  code: string;
  title: string;
  titleEn: string;
  measure: string;
  lead: UnitName;
  planned: number;
  actual: number;
  light: DateLight;
  originalDueOn: CalendarDate;
  dueOn: CalendarDate;
  /** Days past the due date; 0 before it. */
  overdueDays: number;
  /** Of all that is lacking, in whole percent. */
  lackShare: number | null;
  /** The unit whose part holds it up, when it is not known to be the lead. */
  heldUpBy: UnitName | null;
  rating: Rating | null;
  /** In the coordinator's words, else in those of the last approved report; empty when nobody gave any. */
  reason: { by: "COORDINATOR" | "REPORT"; text: string; period: string } | null;
  /** The difficulty open for longest. */
  difficulty: { number: number; title: string; raisedOn: CalendarDate; waitsFor: UnitName | null } | null;
  difficulties: number;
};

export type UnitName = { code: string; shortNameZh: string; nameEn: string };

export type HoldUpsView = {
  date: CalendarDate;
  /** How many tasks are behind or overdue in all. */
  count: number;
  overdue: number;
  rows: HoldUp[];
};
