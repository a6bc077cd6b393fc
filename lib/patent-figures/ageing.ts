import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Age, ageOf } from "@/lib/patents/age";
import { type PatentStage, PIPELINE } from "@/lib/patents/stage";
import type { StageCount } from "./counts";

/** The last stage is the end of the way: nobody waits there. */
export const WAITING_STAGES: readonly PatentStage[] = PIPELINE.slice(0, -1);

export type AgeRow = { stage: PatentStage; total: number; ages: Record<Age, number> };

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
