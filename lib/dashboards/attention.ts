import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { RATINGS, type Rating } from "@/lib/progress/reading";
import type { UnitName } from "./hold-up";

type Of = { code: string; title: string; titleEn: string; unit: UnitName };

/** A part of a task of which the unit and the coordinator think differently. */
export type RatingDifference = Of & {
  role: "LEAD" | "SUPPORT";
  period: string;
  unitRating: Rating;
  coordinatorRating: Rating;
  unitReason: string;
  coordinatorReason: string;
  coordinator: string;
  coordinatorEn: string;
  ratedOn: CalendarDate;
  planned: number;
  actual: number | null;
};

/** A date that was moved: of a task (its lead) or of a part (a supporting unit). */
export type MovedDeadline = Of & {
  role: "LEAD" | "SUPPORT";
  originalDueOn: CalendarDate;
  dueOn: CalendarDate;
  /** In calendar days; negative: brought forward. */
  days: number;
  moves: number;
  /** Of the last move. */
  ground: "AMENDMENT" | "EXTENSION";
  reason: string;
  movedOn: CalendarDate;
  by: string;
  byEn: string;
};

export type OpenDifficulty = {
  number: number;
  title: string;
  state: "RAISED" | "ROUTED" | "ANSWERED" | "UNSOLVED";
  code: string;
  taskTitle: string;
  taskTitleEn: string;
  unit: UnitName;
  waitsFor: UnitName | null;
  raisedOn: CalendarDate;
  /** In calendar days. */
  days: number;
  answerDueOn: CalendarDate | null;
};

/** How far two ratings lie apart; positive when the coordinator sees it worse. */
export function stepsBetween(unit: Rating, coordinator: Rating): number {
  return RATINGS.indexOf(coordinator) - RATINGS.indexOf(unit);
}

export type Listed<Row> = { date: CalendarDate; count: number; page: number; pages: number; rows: Row[] };

export const ATTENTION_A_PAGE = 20;

type Page = { limit: number; offset: number };

/** One page of a list as it is shown; a page beyond the last is the first. */
export async function listed<Row>(
  date: CalendarDate,
  { page, take }: { page: number; take: number },
  find: (rows: Page) => Promise<{ count: number; rows: Row[] }>,
): Promise<Listed<Row>> {
  const at = (number: number) => find({ limit: take, offset: (number - 1) * take });
  const asked = await at(page);
  const found = asked.rows.length === 0 && page > 1 ? { ...(await at(1)), page: 1 } : { ...asked, page };
  return { date, ...found, pages: Math.max(1, Math.ceil(found.count / take)) };
}
