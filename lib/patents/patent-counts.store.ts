import { type Db, Prisma } from "@/lib/db/client";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";
import { CONVERSION_KINDS } from "./conversion-kind";
import { CRITERIA } from "./criterion";
import type { PatentFilter } from "./patent-search";
import { FACETS, type Facet, type FacetCount, type PatentCounts } from "./patent-search-view";
import { reachedBit } from "./stage";

export type FacetRow = { facet: string; key: string; n: number };

/** What counting and sorting need of a row. */
export const COUNTED = Prisma.sql`id, filed_on, stage_since, amount, type, status, stage, grade, holder_kind, province,
  industry, criteria, conversions, ipc`;

/**
 * Where besides unit, stage and high value one thing is asked for at most, the figures kept by the triggers say how many
 * there are: behind every figure of the register stands a list that says the same.
 */
export async function exactWherePossible(
  db: Db,
  filter: PatentFilter,
  estimate: PatentCounts,
): Promise<PatentCounts> {
  const kept = keptUnder(filter);
  if (kept === "nowhere") return estimate;
  const whole = kept === "whole";
  const { unitId, stage, highValue } = filter;
  const counted = Prisma.sql`FROM patent_tally WHERE unit_id = ${unitId ?? NATION}::uuid
    ${stage ? Prisma.sql`AND stage = ${stage}::patent_stage` : Prisma.empty}
    ${highValue ? Prisma.sql`AND high_value` : Prisma.empty}`;
  const of = whole ? Prisma.sql`dimension = 'TYPE'` : kept;
  const rows = await db.$queryRaw<FacetRow[]>`
    SELECT 'stage' AS facet, stage::text AS key, sum(n)::int AS n ${counted} AND ${of} GROUP BY 2 HAVING sum(n) <> 0
    UNION ALL
    SELECT 'value', 'high', sum(n)::int ${counted} AND ${of} AND high_value HAVING sum(n) <> 0
    ${whole ? Prisma.sql`UNION ALL ${byDimension(counted)}` : Prisma.empty}`;
  const facets = groupFacets(rows, 1);
  const estimated = FACETS.filter((facet) => facet !== "stage" && facet !== "value").filter(
    (facet) => !whole || facet === "criterion" || facet === "ipc" || facet === "kind",
  );
  for (const facet of estimated) facets[facet] = estimate.facets[facet];
  return { exact: true, total: facets.stage.reduce((sum, { n }) => sum + n, 0), facets, estimated };
}

function byDimension(counted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT lower(dimension), key, sum(n)::int ${counted}
    AND dimension IN ('TYPE', 'STATUS', 'HOLDER', 'PROVINCE', 'INDUSTRY', 'GRADE') GROUP BY 1, 2 HAVING sum(n) <> 0`;
}

/** Which figures tell of the filter, apart from unit, stage and high value; those of the whole where nothing else is asked. */
function keptUnder(filter: PatentFilter): Prisma.Sql | "whole" | "nowhere" {
  const { unitId, stage: _stage, highValue: _high, words, number, sinceFrom, sinceTo, ...others } = filter;
  if (words.length > 0 || number !== null) return "nowhere";
  const asked = Object.entries(others).filter(([, value]) => value !== null);
  const since = sinceFrom !== null || sinceTo !== null;
  const [first] = asked;
  if (first === undefined) return since ? cameWithin(sinceFrom, sinceTo) : "whole";
  if (asked.length > 1 || since) return "nowhere";
  const [name, value] = first;
  if (filter.reached) {
    const bit = Prisma.raw(String(reachedBit(filter.reached)));
    // Whatever a plan asks first: other keys are no numbers.
    return Prisma.sql`dimension = 'REACHED' AND CASE WHEN dimension = 'REACHED' THEN (key::int & ${bit}) <> 0 END`;
  }
  const dimension = DIMENSION[name];
  if (dimension === undefined || (name === "institution" && unitId !== null)) return "nowhere";
  return Prisma.sql`dimension = ${Prisma.raw(`'${dimension}'`)} AND key = ${String(value)}`;
}

/** By the month of coming to the stage: only of whole months. */
function cameWithin(from: CalendarDate | null, to: CalendarDate | null): Prisma.Sql | "nowhere" {
  const whole = (from === null || from.endsWith("-01")) && (to === null || addDays(to, 1).endsWith("-01"));
  if (!whole) return "nowhere";
  return Prisma.sql`dimension = 'SINCE' AND key BETWEEN ${from?.slice(0, 7) ?? "0"} AND ${to?.slice(0, 7) ?? "9"}`;
}

const DIMENSION: Readonly<Record<string, string>> = {
  type: "TYPE",
  status: "STATUS",
  holder: "HOLDER",
  province: "PROVINCE",
  industry: "INDUSTRY",
  grade: "GRADE",
  institution: "INSTITUTION",
};

const NATION = "00000000-0000-0000-0000-000000000000";

/** Counts of `hit` under each facet. The class filter leads from section to class to subclass. */
export function facetsOf(filter: PatentFilter): Prisma.Sql {
  const depth = filter.ipc === null ? 1 : filter.ipc.length === 1 ? 3 : 4;
  const by = (facet: Facet, expression: string) =>
    Prisma.sql`SELECT ${facet} AS facet, ${Prisma.raw(expression)} AS key, count(*)::int AS n FROM hit GROUP BY 2`;
  const bits = (facet: Facet, column: string, last: number) =>
    Prisma.sql`SELECT ${facet}, place::text, count(*)::int FROM hit, generate_series(0, ${last}::int) place
      WHERE (${Prisma.raw(column)}::int >> place) & 1 = 1 GROUP BY 2`;
  return Prisma.join(
    [
      by("stage", "stage::text"),
      by("type", "type::text"),
      by("status", "status::text"),
      by("holder", "holder_kind::text"),
      by("province", "coalesce(province, '')"),
      by("industry", "coalesce(industry::text, '')"),
      by("grade", "coalesce(grade::text, '')"),
      Prisma.sql`SELECT 'value', 'high', count(*)::int FROM hit WHERE patent_high_value(type, status, criteria) HAVING count(*) > 0`,
      bits("criterion", "criteria", CRITERIA.length - 1),
      bits("kind", "conversions", CONVERSION_KINDS.length - 1),
      Prisma.sql`SELECT 'ipc', code, count(*)::int FROM hit, LATERAL (
        SELECT DISTINCT left(one, ${depth}::int) FROM unnest(ipc) one WHERE starts_with(one, ${filter.ipc ?? ""})) c(code) GROUP BY 2`,
    ],
    " UNION ALL ",
  );
}

export function groupFacets(rows: readonly FacetRow[], times: number): Record<Facet, FacetCount[]> {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Record<
    Facet,
    FacetCount[]
  >;
  for (const { facet, key, n } of rows) facets[facet as Facet]?.push({ key, n: n * times });
  for (const facet of FACETS) facets[facet].sort((a, b) => b.n - a.n || a.key.localeCompare(b.key, "en"));
  return facets;
}
