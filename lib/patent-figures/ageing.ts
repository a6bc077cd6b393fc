import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type PatentStage, PIPELINE } from "@/lib/patents/stage";
import type { StageCount } from "./counts";

/**
 * How long patents have stood where they stand. The register counts by the month in which they came there, so ages
 * are whole months: this month (less than 31 days), 1 or 2 months ago (1 to 92 days), and so on.
 */
export const AGES = ["this-month", "1-2", "3-5", "6-11", "12"] as const;
export type Age = (typeof AGES)[number];

const FROM_MONTHS: Record<Age, number> = { "this-month": 0, "1-2": 1, "3-5": 3, "6-11": 6, "12": 12 };

/** The last stage is the end of the way: nobody waits there. */
export const WAITING_STAGES: readonly PatentStage[] = PIPELINE.slice(0, -1);

export type AgeRow = { stage: PatentStage; total: number; ages: Record<Age, number> };

/** `since` is a month, "2025-03". */
export function ageOf(since: string, today: CalendarDate): Age {
  const months = monthNumber(today) - monthNumber(since);
  return AGES.findLast((age) => months >= FROM_MONTHS[age]) ?? "this-month";
}

/** `rows` are counted by the month of coming there. */
export function ageingOf(rows: readonly Omit<StageCount, "high">[], today: CalendarDate): AgeRow[] {
  return WAITING_STAGES.map((stage) => {
    const ages = { "this-month": 0, "1-2": 0, "3-5": 0, "6-11": 0, "12": 0 };
    const own = rows.filter((row) => row.stage === stage);
    for (const { key, n } of own) ages[ageOf(key, today)] += n;
    return { stage, total: own.reduce((sum, { n }) => sum + n, 0), ages };
  });
}

/** Where most have stood for a year or longer; null where none has. */
export function longestStanding(rows: readonly AgeRow[]): AgeRow | null {
  const [most] = rows.toSorted((one, other) => other.ages["12"] - one.ages["12"]);
  return most && most.ages["12"] > 0 ? most : null;
}

function monthNumber(date: string): number {
  const [year, month] = date.split("-").map(Number) as [number, number];
  return year * 12 + month;
}
