import type { Db } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { groupedBy } from "@/lib/kernel/grouped-by";
import { query } from "@/lib/kernel/query";
import type { Scope } from "@/lib/kernel/scope";
import { claimingUnits } from "@/lib/patents/claiming-unit.store";
import { gradeLabels } from "@/lib/patents/grade-label.store";
import { mayReadPatents } from "@/lib/patents/patent.policy";
import type { ClaimingUnit } from "@/lib/patents/patent-search-view";
import {
  type Breakdown,
  type BreakdownRow,
  breakdownFor,
  breakdownsOf,
  hasDays,
  MOST_INSTITUTIONS,
} from "../breakdown";
import { countsByKey, type StageCount } from "../counts";
import { breakdownInput } from "../patent-figures.schema";
import {
  type Dimension,
  daysBefore,
  daysBeforeByUnit,
  institutionNames,
  type Onwards,
  stageCounts,
  stageCountsByUnit,
  stageCountsOfInstitutions,
} from "../tally.store";

export type BreakdownView = {
  today: CalendarDate;
  by: Breakdown;
  /** What it may be broken down by. */
  choices: readonly Breakdown[];
  unit: ClaimingUnit | null;
  withDays: boolean;
  rows: BreakdownRow[];
};

/** The register by one of its dimensions, the largest first. */
export const breakDown = query({
  name: "patent-figures.break-down",
  input: breakdownInput,
  allow: mayReadPatents,
  kept: true,
  read: async (db, { unit: code, by: asked }, scope, { today }): Promise<BreakdownView | null> => {
    const units = await claimingUnits(db, scope);
    const unit = units.find((one) => (scope.seesAllUnits ? one.code === code : one.id === scope.unitId));
    if (code !== null && !unit) return null;
    const national = !unit;
    const by = breakdownFor(asked, national);
    const withDays = hasDays(by, national);
    const [counts, days] = await Promise.all([
      countsBy(db, by, unit?.id ?? null, scope),
      withDays ? mediansBy(db, by, scope) : [],
    ]);
    const groups = countsByKey(counts);
    const names = await namesOf(
      db,
      by,
      groups.map(({ key }) => key),
      units,
      scope,
    );
    const onwards = groupedBy(days, ({ key }) => key);
    const rows = groups.map(
      ({ key, counts: own }): BreakdownRow => ({
        key,
        named: names.get(key) ?? null,
        counts: own,
        medians: withDays ? mediansOf(onwards.get(key) ?? []) : null,
      }),
    );
    return { today, by, choices: breakdownsOf(national), unit: unit ?? null, withDays, rows };
  },
});

const DIMENSIONS = {
  industry: "INDUSTRY",
  province: "PROVINCE",
  grade: "GRADE",
  holder: "HOLDER",
  type: "TYPE",
} as const satisfies Partial<Record<Breakdown, Dimension>>;

async function countsBy(db: Db, by: Breakdown, unitId: string | null, scope: Scope): Promise<StageCount[]> {
  if (by === "unit") return stageCountsByUnit(db, scope);
  if (by === "institution") return stageCountsOfInstitutions(db, MOST_INSTITUTIONS, scope);
  const dimension = DIMENSIONS[by];
  return (await stageCounts(db, { dimensions: [dimension], unitId }, scope))[dimension];
}

function mediansBy(db: Db, by: Breakdown, scope: Scope): Promise<Onwards[]> {
  if (by === "unit") return daysBeforeByUnit(db, scope);
  const dimension = by === "province" ? "PROVINCE" : by === "grade" ? "GRADE" : "INDUSTRY";
  return daysBefore(db, { dimension, unitId: null }, scope);
}

function mediansOf(onwards: readonly Onwards[]): NonNullable<BreakdownRow["medians"]> {
  return Object.fromEntries(
    onwards.flatMap(({ stage, median }) => (median === null ? [] : [[stage, median]])),
  );
}

async function namesOf(
  db: Db,
  by: Breakdown,
  keys: readonly string[],
  units: readonly ClaimingUnit[],
  scope: Scope,
): Promise<ReadonlyMap<string, NonNullable<BreakdownRow["named"]>>> {
  if (by === "unit") {
    return new Map(
      units.map(({ id, code, shortNameZh, nameEn }) => [id, { code, nameZh: shortNameZh, nameEn }]),
    );
  }
  if (by === "grade") {
    const labels = await gradeLabels(db, scope);
    return new Map(labels.map(({ id, ...label }) => [String(id), { code: String(id), ...label }]));
  }
  if (by !== "institution") return new Map();
  const names = await institutionNames(db, keys.map(Number), scope);
  return new Map([...names].map(([key, name]) => [key, { code: name, nameZh: name, nameEn: name }]));
}
