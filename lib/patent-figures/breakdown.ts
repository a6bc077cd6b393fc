import type { PatentStage } from "@/lib/patents/stage";
import type { Counts } from "./counts";

/** What the register is broken down by. Unit and institution only of the whole nation. */
export const BREAKDOWNS = ["industry", "province", "grade", "holder", "type", "unit", "institution"] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

const NATIONAL_ONLY: readonly Breakdown[] = ["unit", "institution"];

/** Days in a stage are counted by these, of the whole nation, and by unit. */
const WITH_DAYS: readonly Breakdown[] = ["industry", "province", "grade", "unit"];

export const MOST_INSTITUTIONS = 20;

export const breakdownsOf = (national: boolean): readonly Breakdown[] =>
  national ? BREAKDOWNS : BREAKDOWNS.filter((one) => !NATIONAL_ONLY.includes(one));

/** What a unit cannot be broken down by is shown by industry instead. */
export function breakdownFor(asked: Breakdown, national: boolean): Breakdown {
  return breakdownsOf(national).includes(asked) ? asked : "industry";
}

export const hasDays = (by: Breakdown, national: boolean): boolean => national && WITH_DAYS.includes(by);

export type BreakdownRow = {
  /** As the tallies have it: a code, a number, "" for what is not stated. */
  key: string;
  /** What the register knows by a name of its own: units, institutions, grades. */
  named: { code: string; nameZh: string; nameEn: string } | null;
  counts: Counts;
  /** Median days in each stage before going on; null where days are not counted by this. */
  medians: Partial<Record<PatentStage, number>> | null;
};
