import { type Db, Prisma } from "@/lib/db/client";
import { type SnapshotRows, snapshotRows } from "@/lib/db/snapshot-rows";
import { fromDatabaseDate } from "@/lib/kernel/calendar-date";
import { likeText } from "@/lib/kernel/list-input";
import type { Scope } from "@/lib/kernel/scope";
import { CONVERSION_KINDS } from "./conversion-kind";
import { CRITERIA } from "./criterion";
import {
  FIRST_YEAR,
  LIMITS,
  type PatentFilter,
  type PatentSort,
  SAMPLED,
  type SearchLimits,
  termsOf,
  wordsToCheck,
  yearGroups,
  yearsAsked,
} from "./patent-search";
import {
  FACETS,
  type Facet,
  type FacetCount,
  type PatentCounts,
  type PatentLine,
} from "./patent-search-view";

/*
 * How a page of three million is found within some twenty milliseconds:
 * 1. The sample, every hundredth patent under the same index, tells how many there are, roughly, and from which years.
 * 2. Few: all of them are fetched through the terms; counts are exact.
 * 3. Many: counts are estimated from the sample and said to be, and the page's rows are fetched year by year.
 * Terms and plain conditions say the same: the first where an index finds rows, the second where rows are walked through.
 */

/** The indexed expression; it must read as in the migration. */
const TERMS = Prisma.sql`patent_terms(title, holders, type, status, stage, grade, criteria, conversions, industry,
  province, holder_kind, ipc, filed_on, state_funded, unit_ids)`;

export type Cursor = { value: string; id: number } | null;
export type Asked = {
  filter: PatentFilter;
  sort: PatentSort;
  after: Cursor;
  take: number;
  thisYear: number;
  limits?: SearchLimits;
};
export type Found = { rows: PatentLine[]; counts: PatentCounts; next: string | null };

/** A page of what the scope may see; `filter.unitId` is the scope's own unit for whoever sees no other. */
export async function searchPatents(db: Db, asked: Asked, scope: Scope): Promise<Found> {
  const own = { ...asked, filter: { ...asked.filter, unitId: unitSeen(asked.filter, scope) } };
  const { fewInSample, mostFetched } = asked.limits ?? LIMITS;
  if (own.filter.number) return few(db, own, numberCondition(own.filter));
  const condition = termsCondition(own.filter, yearsAsked(own.filter, own.thisYear));
  const sample = await sampleOf(db, own, condition);
  if (sample.matches <= fewInSample) {
    const found = await few(db, own, condition);
    if (found.counts.total <= mostFetched) return found;
  }
  const [ids, counts] = await Promise.all([
    pageIds(db, own, sample),
    exactWherePossible(db, own.filter, sample.counts),
  ]);
  return withLines(db, own, ids, counts);
}

/** All of them, in the page's order, as of one moment: for a file. */
export function allPatents(asked: Asked, scope: Scope): Promise<SnapshotRows<PatentLine>> {
  const { filter, sort } = { ...asked, filter: { ...asked.filter, unitId: unitSeen(asked.filter, scope) } };
  const found = filter.number
    ? numberCondition(filter)
    : termsOf(filter).length === 0
      ? plainConditions(filter)
      : termsCondition(filter, yearsAsked(filter, asked.thisYear));
  const condition = Prisma.sql`${found} ${onlyWithAmount(sort)}`;
  const direction = sort.descending ? "DESC" : "ASC";
  const order = Prisma.raw(`${SORTED[sort.by].column} ${direction}, id ${direction}`);
  return snapshotRows({
    count: Prisma.sql`SELECT count(*)::int AS n FROM patent WHERE ${condition}`,
    rows: Prisma.sql`SELECT ${IN_A_FILE} FROM patent WHERE ${condition} ORDER BY ${order}`,
  });
}

/** The columns of a `PatentLine`, in its own words. */
const IN_A_FILE =
  Prisma.raw(`id, application_no AS "applicationNo", title, type, status, status_text AS "statusText", holders,
  holder_kind AS "holderKind", province, ipc_main AS "ipcMain", locarno, filed_on::text AS "filedOn",
  granted_on::text AS "grantedOn", stage, stage_since::text AS "stageSince", grade, criteria, conversions,
  amount::text AS amount, unit_ids::text[] AS "unitIds", demonstration`);

/** What a unit may not see does not exist for it, whatever it asks for. */
function unitSeen(filter: PatentFilter, scope: Scope): string | null {
  return scope.seesAllUnits ? filter.unitId : scope.unitId;
}

function numberCondition(filter: PatentFilter): Prisma.Sql {
  const { number } = filter;
  if (!number) throw new Error("no number is sought");
  const rest = plainConditions({ ...filter, words: [] });
  if ("application" in number) return Prisma.sql`application_no = ${number.application} AND ${rest}`;
  if ("publication" in number) return Prisma.sql`publication_no = ${number.publication} AND ${rest}`;
  // Ranges under collation C; LIKE with a parameter would be planned without the index.
  const begins = (column: Prisma.Sql, text: string) =>
    Prisma.sql`(${column} >= ${text} AND ${column} < ${`${text}~`})`;
  const { applicationBegins, publicationBegins } = number;
  return Prisma.sql`(${begins(Prisma.sql`application_no`, applicationBegins)}
    OR ${begins(Prisma.sql`publication_no`, publicationBegins)}) AND ${rest}`;
}

/** Through the index, as far as it says all; the rest is asked of the rows it finds. */
function termsCondition(filter: PatentFilter, years: readonly number[] | null): Prisma.Sql {
  const terms = termsOf(filter);
  const [year] = years ?? [];
  if (years?.length === 1 && year !== undefined) terms.push(`Y=${year}`);
  const parts = terms.length > 0 ? [Prisma.sql`${TERMS} @> ${terms}::text[]`] : [];
  if (years && years.length !== 1) {
    parts.push(Prisma.sql`${TERMS} && ${years.map((one) => `Y=${one}`)}::text[]`);
  }
  parts.push(...wordsToCheck(filter).map(holdsWord), ...spanConditions(filter));
  return all(parts);
}

const holdsWord = (word: string) => {
  const pattern = likeText(word);
  return Prisma.sql`(lower(title) LIKE ${pattern} OR lower(holders) LIKE ${pattern})`;
};

function all(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return parts.length > 0 ? Prisma.join([...parts], " AND ") : Prisma.sql`true`;
}

/** Days and amounts are no terms. */
function spanConditions({ filedFrom, filedTo, least, most }: PatentFilter): Prisma.Sql[] {
  return [
    ...(filedFrom ? [Prisma.sql`filed_on >= ${filedFrom}::date`] : []),
    ...(filedTo ? [Prisma.sql`filed_on <= ${filedTo}::date`] : []),
    ...(least !== null || most !== null ? [Prisma.sql`amount > 0`] : []),
    ...(least !== null ? [Prisma.sql`amount >= ${least}`] : []),
    ...(most !== null ? [Prisma.sql`amount <= ${most}`] : []),
  ];
}

/** All of the filter, asked of a row. */
function plainConditions(filter: PatentFilter): Prisma.Sql {
  const { ipc, unitId, criterion, kind, funded, highValue } = filter;
  const is = (column: string, value: string | number | null, cast = "") =>
    value === null ? [] : [Prisma.sql`${Prisma.raw(column)} = ${value}${Prisma.raw(cast)}`];
  const bit = (column: string, place: number) =>
    place < 0 ? [] : [Prisma.sql`(${Prisma.raw(column)}::int >> ${place}::int) & 1 = 1`];
  return all([
    ...filter.words.map(holdsWord),
    ...is("type", filter.type, "::patent_type"),
    ...is("holder_kind", filter.holder, "::holder_kind"),
    ...is("province", filter.province),
    ...is("stage", filter.stage, "::patent_stage"),
    ...is("grade", filter.grade),
    ...is("status", filter.status, "::patent_status"),
    ...is("industry", filter.industry),
    ...(ipc ? [Prisma.sql`EXISTS (SELECT FROM unnest(ipc) code WHERE starts_with(code, ${ipc}))`] : []),
    ...(unitId ? [Prisma.sql`unit_ids @> ARRAY[${unitId}]::uuid[]`] : []),
    ...(criterion ? bit("criteria", CRITERIA.indexOf(criterion)) : []),
    ...(kind ? bit("conversions", CONVERSION_KINDS.indexOf(kind)) : []),
    ...(funded === null ? [] : [Prisma.sql`state_funded = ${funded}`]),
    ...(highValue ? [Prisma.sql`patent_high_value(type, status, criteria)`] : []),
    ...spanConditions(filter),
  ]);
}

type Row = { id: number; value: string };
type FacetRow = { facet: string; key: string; n: number };

/** Everything that matches, as long as it is little: the page, and exact counts. */
async function few(db: Db, asked: Asked, condition: Prisma.Sql): Promise<Found> {
  const { mostFetched } = asked.limits ?? LIMITS;
  const [answer] = await db.$queryRaw<[{ ids: Row[] | null; facets: FacetRow[] | null; total: number }]>`
    WITH hit AS MATERIALIZED (
      SELECT ${COUNTED} FROM patent WHERE ${condition} ${onlyWithAmount(asked.sort)} LIMIT ${mostFetched + 1})
    SELECT (SELECT count(*)::int FROM hit) AS total,
      (SELECT json_agg(page) FROM (${pageOf(asked, Prisma.sql`hit`)}) page) AS ids,
      (SELECT json_agg(f) FROM (${facetsOf(asked.filter)}) f) AS facets`;
  const { ids, facets, total } = answer;
  const counts = { exact: true, total, facets: groupFacets(facets ?? [], 1), estimated: [] };
  return withLines(db, asked, total > mostFetched ? [] : (ids ?? []), {
    ...counts,
    exact: total <= mostFetched,
  });
}

/** What counting and sorting need of a row. */
const COUNTED = Prisma.sql`id, filed_on, stage_since, amount, type, status, stage, grade, holder_kind, province,
  industry, criteria, conversions, ipc`;

/** Beyond so many matches a tenth of the sample is enough to count from. */
const THINNED_FROM = 3_000;
const THINNED = 10;

type Sample = { matches: number; years: ReadonlyMap<number, number>; counts: PatentCounts };

async function sampleOf(db: Db, asked: Asked, condition: Prisma.Sql): Promise<Sample> {
  const [answer] = await db.$queryRaw<
    [{ matches: number; years: [number, number][] | null; facets: FacetRow[] | null }]
  >`WITH matching AS MATERIALIZED (
      SELECT ${COUNTED} FROM patent_sample WHERE ${condition} ${onlyWithAmount(asked.sort)}),
    hit AS MATERIALIZED (
      SELECT * FROM matching WHERE id % ${SAMPLED * THINNED} = 0 OR (SELECT count(*) FROM matching) <= ${THINNED_FROM})
    SELECT (SELECT count(*)::int FROM matching) AS matches,
      (SELECT json_agg(json_build_array(year, n)) FROM (
        SELECT extract(year FROM filed_on)::int AS year, count(*)::int AS n FROM matching GROUP BY 1) y) AS years,
      (SELECT json_agg(f) FROM (${facetsOf(asked.filter)}) f) AS facets`;
  const { matches, years, facets } = answer;
  const counts: PatentCounts = {
    exact: false,
    total: matches * SAMPLED,
    facets: groupFacets(facets ?? [], matches > THINNED_FROM ? SAMPLED * THINNED : SAMPLED),
    estimated: [...FACETS],
  };
  return { matches, years: new Map(years ?? []), counts };
}

/** Sorting by amount is about patents with contracts. */
function onlyWithAmount(sort: PatentSort): Prisma.Sql {
  return sort.by === "amount" ? Prisma.sql`AND amount > 0` : Prisma.empty;
}

const SORTED = {
  filed: { column: "filed_on", cast: "date" },
  since: { column: "stage_since", cast: "date" },
  amount: { column: "amount", cast: "numeric" },
} as const;

/** One row more than the page holds says whether there is a next one. */
function pageOf(
  { sort, after, take }: Asked,
  from: Prisma.Sql,
  condition = Prisma.sql`true`,
  beside = Prisma.empty,
): Prisma.Sql {
  const { column, cast } = SORTED[sort.by];
  const direction = Prisma.raw(sort.descending ? "DESC" : "ASC");
  const beyond = Prisma.raw(sort.descending ? "<" : ">");
  const sorted = Prisma.raw(column);
  const rest = after
    ? Prisma.sql`(${sorted}, id) ${beyond} (${after.value}::${Prisma.raw(cast)}, ${after.id})`
    : Prisma.sql`true`;
  return Prisma.sql`SELECT ${beside} id, ${sorted}::text AS value FROM ${from} WHERE ${condition} AND ${rest}
    ORDER BY ${sorted} ${direction}, id ${direction} LIMIT ${take + 1}`;
}

/** The ids of a page of many. */
async function pageIds(db: Db, asked: Asked, { matches, years }: Sample): Promise<Row[]> {
  const { filter, sort } = asked;
  if (termsOf(filter).length === 0) return walk(db, asked, plainConditions(filter), 1);
  if (sort.by !== "filed") {
    if (matches > (asked.limits ?? LIMITS).walkedFrom)
      return walk(db, asked, plainConditions(filter), matches / SAMPLE_SIZE);
    const condition = termsCondition(filter, yearsAsked(filter, asked.thisYear));
    return allOf(db, asked, Prisma.sql`${condition} ${onlyWithAmount(sort)}`);
  }
  const rows: Row[] = [];
  for (const group of yearGroups(yearsInOrder(asked), years, asked.limits)) {
    const [newest = 0, oldest = newest] = [Math.max(...group.years), Math.min(...group.years)];
    const within = Prisma.sql`filed_on >= ${`${oldest}-01-01`}::date AND filed_on <= ${`${newest}-12-31`}::date`;
    const more = group.walk
      ? await walk(db, asked, plainConditions(filter), (years.get(newest) ?? 1) / SAMPLE_YEAR, within)
      : await allOf(db, asked, termsCondition(filter, group.years));
    rows.push(...more);
    if (rows.length > asked.take) break;
  }
  return rows.slice(0, asked.take + 1);
}

/** Roughly, at three million; on a smaller register a walk is short anyway. */
const SAMPLE_SIZE = 30_000;
const SAMPLE_YEAR = 1_500;

/** All that match, sorted. */
function allOf(db: Db, asked: Asked, condition: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    WITH hit AS MATERIALIZED (SELECT id, filed_on, stage_since, amount FROM patent WHERE ${condition})
    ${pageOf(asked, Prisma.sql`hit`)}`;
}

type Walked = { ids: Row[] | null; last: Row | null };

/**
 * Walks along the index of the order, a stretch at a time, and keeps what matches. Each stretch has a LIMIT of its
 * own: a planner that underestimates how often a word occurs would sort everything instead.
 */
async function walk(
  db: Db,
  asked: Asked,
  condition: Prisma.Sql,
  density: number,
  within = Prisma.sql`true`,
): Promise<Row[]> {
  const found: Row[] = [];
  const bounds = Prisma.sql`${within} ${onlyWithAmount(asked.sort)}`;
  let length = Math.min(LONGEST_STRETCH, Math.ceil(((asked.take + 1) * 1.3) / Math.min(1, density)));
  for (let after = asked.after; ; length = Math.min(LONGEST_STRETCH, length * 2)) {
    const stretch = { ...asked, after, take: length - 1 };
    const [{ ids, last }] = await db.$queryRaw<[Walked]>`
      WITH walked AS MATERIALIZED (${pageOf(stretch, Prisma.sql`patent`, bounds, ASKED_OF)})
      SELECT (SELECT json_agg(page) FROM (${pageOf({ ...asked, after: null }, Prisma.sql`walked`, condition)}) page) AS ids,
        (SELECT row_to_json(l) FROM (SELECT id, value FROM walked OFFSET ${length - 1} LIMIT 1) l) AS last`;
    found.push(...(ids ?? []));
    if (found.length > asked.take || last === null) return found.slice(0, asked.take + 1);
    after = last;
  }
}

const LONGEST_STRETCH = 50_000;

/** What conditions may ask of a row that is walked past. */
const ASKED_OF = Prisma.sql`title, holders, type, status, stage, grade, holder_kind, province, industry, criteria,
  conversions, ipc, unit_ids, state_funded, filed_on, stage_since, amount,`;

/** The years a page may come from, in its order, from where it goes on. */
function yearsInOrder({ filter, sort, after, thisYear }: Asked): number[] {
  const years =
    yearsAsked(filter, thisYear) ??
    Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, place) => thisYear - place);
  const from = after ? Number(after.value.slice(0, 4)) : null;
  if (sort.descending) return years.filter((year) => from === null || year <= from);
  return years.filter((year) => from === null || year >= from).reverse();
}

/** Where only unit, stage and high value are asked for, the figures kept by the triggers say it all but the facts. */
async function exactWherePossible(
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
function facetsOf(filter: PatentFilter): Prisma.Sql {
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

function groupFacets(rows: readonly FacetRow[], times: number): Record<Facet, FacetCount[]> {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Record<
    Facet,
    FacetCount[]
  >;
  for (const { facet, key, n } of rows) facets[facet as Facet]?.push({ key, n: n * times });
  for (const facet of FACETS) facets[facet].sort((a, b) => b.n - a.n || a.key.localeCompare(b.key, "en"));
  return facets;
}

async function withLines(
  db: Db,
  { take }: Asked,
  found: readonly Row[],
  counts: PatentCounts,
): Promise<Found> {
  const page = found.slice(0, take);
  const last = page.at(-1);
  const rows = await linesOf(
    db,
    page.map(({ id }) => id),
  );
  return { rows, counts, next: found.length > take && last ? `${last.value}_${last.id}` : null };
}

/** The lines of these patents, in the order given. Only ids that a scope has let through come here. */
async function linesOf(db: Db, ids: readonly number[]): Promise<PatentLine[]> {
  if (ids.length === 0) return [];
  const rows = await db.patent.findMany({ where: { id: { in: [...ids] } }, select: LINE });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { filedOn, grantedOn, stageSince, amount, ...rest } = row;
    return {
      ...rest,
      filedOn: fromDatabaseDate(filedOn),
      grantedOn: grantedOn && fromDatabaseDate(grantedOn),
      stageSince: fromDatabaseDate(stageSince),
      amount: amount.toFixed(2),
    };
  });
}

export const LINE = {
  id: true,
  applicationNo: true,
  title: true,
  type: true,
  status: true,
  statusText: true,
  holders: true,
  holderKind: true,
  province: true,
  ipcMain: true,
  locarno: true,
  filedOn: true,
  grantedOn: true,
  stage: true,
  stageSince: true,
  grade: true,
  criteria: true,
  conversions: true,
  amount: true,
  unitIds: true,
  demonstration: true,
} as const satisfies Prisma.PatentSelect;
