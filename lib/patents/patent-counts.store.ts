import { type Db, Prisma } from "@/lib/db/client";
import { CONVERSION_KINDS } from "./conversion-kind";
import { CRITERIA } from "./criterion";
import type { PatentFilter } from "./patent-search";
import { FACETS, type Facet, type FacetCount, type PatentCounts } from "./patent-search-view";

export type FacetRow = { facet: string; key: string; n: number };

/** What counting and sorting need of a row. */
export const COUNTED = Prisma.sql`id, filed_on, stage_since, amount, type, status, stage, grade, holder_kind, province,
  industry, criteria, conversions, ipc`;

/** Where only unit, stage and high value are asked for, the figures kept by the triggers say it all but the facts. */
export async function exactWherePossible(
  db: Db,
  filter: PatentFilter,
  estimate: PatentCounts,
): Promise<PatentCounts> {
  const { unitId, stage, highValue, words, number, ...others } = filter;
  const narrowed =
    words.length > 0 || number !== null || Object.values(others).some((value) => value !== null);
  if (narrowed) return estimate;
  const rows = await db.$queryRaw<FacetRow[]>`
    SELECT dimension AS facet, key, sum(n)::int AS n FROM patent_tally
    WHERE unit_id = ${unitId ?? NATION}::uuid AND dimension IN ('TYPE', 'STATUS', 'HOLDER', 'PROVINCE', 'INDUSTRY', 'GRADE')
      ${stage ? Prisma.sql`AND stage = ${stage}::patent_stage` : Prisma.empty}
      ${highValue ? Prisma.sql`AND high_value` : Prisma.empty}
    GROUP BY 1, 2 HAVING sum(n) <> 0
    UNION ALL
    SELECT 'STAGE', stage::text, sum(n)::int FROM patent_tally
    WHERE unit_id = ${unitId ?? NATION}::uuid AND dimension = 'TYPE'
      ${stage ? Prisma.sql`AND stage = ${stage}::patent_stage` : Prisma.empty}
      ${highValue ? Prisma.sql`AND high_value` : Prisma.empty}
    GROUP BY 2 HAVING sum(n) <> 0
    UNION ALL
    SELECT 'VALUE', 'high', sum(n)::int FROM patent_tally
    WHERE unit_id = ${unitId ?? NATION}::uuid AND dimension = 'TYPE' AND high_value
      ${stage ? Prisma.sql`AND stage = ${stage}::patent_stage` : Prisma.empty}
    HAVING sum(n) <> 0`;
  const kept = groupFacets(
    rows.map(({ facet, ...rest }) => ({ facet: facet.toLowerCase(), ...rest })),
    1,
  );
  const estimated: Facet[] = ["criterion", "ipc", "kind"];
  for (const facet of estimated) kept[facet] = estimate.facets[facet];
  return { exact: true, total: kept.type.reduce((sum, { n }) => sum + n, 0), facets: kept, estimated };
}

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
