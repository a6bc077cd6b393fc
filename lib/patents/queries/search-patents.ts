import { findInstitution } from "@/lib/institutions/institution.store";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { query } from "@/lib/kernel/query";
import type { Scope } from "@/lib/kernel/scope";
import { daysOfAge } from "../age";
import { claimingUnits } from "../claiming-unit.store";
import { gradeLabels } from "../grade-label.store";
import { mayReadPatents } from "../patent.policy";
import { NOT_STATED, type PatentFilter, readSearch } from "../patent-search";
import { type SearchPatentsInput, searchPatentsInput } from "../patent-search.schema";
import { type Asked, searchPatents as search } from "../patent-search.store";
import type { ClaimingUnit, PatentSearchView } from "../patent-search-view";

const YUAN_IN_WAN = 10_000;

/** A page of the register, with counts under each facet; what a unit does not answer for is not in it. */
export const searchPatents = query({
  name: "patents.search-patents",
  input: searchPatentsInput,
  allow: mayReadPatents,
  read: async (db, input, scope, { today }): Promise<PatentSearchView> => {
    const [units, grades, institution] = await Promise.all([
      claimingUnits(db, scope),
      gradeLabels(db, scope),
      input.institution === null ? null : findInstitution(db, input.institution, scope),
    ]);
    const asked = askedOf(input, units, today, scope);
    const found = await search(db, asked, scope);
    const seen = units.find(({ id }) => id === (scope.seesAllUnits ? asked.filter.unitId : scope.unitId));
    const { tooShort } = readSearch(input.q);
    return {
      ...found,
      today,
      tooShort,
      units,
      grades,
      unit: seen ?? null,
      institution: institution?.name ?? null,
    };
  },
});

/** The search as the store takes it. */
export function askedOf(
  input: SearchPatentsInput,
  units: readonly ClaimingUnit[],
  today: CalendarDate,
  scope: Scope,
): Asked {
  const { words, number } = readSearch(input.q);
  const { sort, after, take } = input;
  const filter = { ...filterOf(input, unitIdOf(units, input, scope), today), words, number };
  return { filter, sort, after, take, thisYear: Number(today.slice(0, 4)) };
}

/** A code of no unit finds nothing rather than everything. */
function unitIdOf(
  units: readonly { id: string; code: string }[],
  { unit }: SearchPatentsInput,
  scope: Scope,
): string | null {
  if (!scope.seesAllUnits || unit === null) return null;
  return units.find(({ code }) => code === unit)?.id ?? "ffffffff-ffff-ffff-ffff-ffffffffffff";
}

function filterOf(
  input: SearchPatentsInput,
  unitId: string | null,
  today: CalendarDate,
): Omit<PatentFilter, "words" | "number"> {
  const { type, ipc, holder, province, stage, grade, criterion, kind, status, reached, institution } = input;
  const came = input.age === null ? { from: null, to: null } : daysOfAge(input.age, today);
  return {
    ...{ type, ipc, holder, province, stage, grade, criterion, kind, status, unitId, reached, institution },
    ...{ sinceFrom: came.from, sinceTo: came.to },
    highValue: input.value === "high",
    industry:
      input.industry === null || input.industry === NOT_STATED ? input.industry : Number(input.industry),
    funded: input.funded === null ? null : input.funded === "yes",
    filedFrom: input.from,
    filedTo: input.to,
    least: input.least === null ? null : input.least * YUAN_IN_WAN,
    most: input.most === null ? null : input.most * YUAN_IN_WAN,
  };
}
