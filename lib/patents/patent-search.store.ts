import { type Db, Prisma } from "@/lib/db/client";
import { remembered } from "@/lib/db/memo";
import { type SnapshotRows, snapshotRows } from "@/lib/db/snapshot-rows";
import type { Scope } from "@/lib/kernel/scope";
import {
  boundsOfOrder,
  foundInMonths,
  foundThrough,
  numberCondition,
  PATENTS,
  plainConditions,
  SAMPLE,
  type Source,
  spanAlone,
} from "./patent-conditions.store";
import { COUNTED, exactWherePossible, type FacetRow, facetsOf, groupFacets } from "./patent-counts.store";
import { findLines, LINE } from "./patent-lines.store";
import {
  type Days,
  daysAsked,
  LIMITS,
  type PatentFilter,
  type PatentSort,
  periodsOf,
  SAMPLED,
  type SearchLimits,
  termsOf,
  yearsOf,
} from "./patent-search";
import { FACETS, type PatentCounts, type PatentLine } from "./patent-search-view";

/*
 * How a page of three million is found within some twenty milliseconds:
 * 1. The sample, every hundredth patent under the same index, tells how many there are, roughly, and from which years.
 * 2. Few: all of them are fetched through the terms; counts are exact.
 * 3. Many: counts are estimated from the sample and said to be, and the page's rows are fetched year by year, or
 *    some months at a time: each term of the index stands there with its year, so that only lists of that year are read.
 */

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
  if (own.filter.number) return few(db, own, { from: PATENTS, where: numberCondition(own.filter) });
  const [sample, bySpan] = await Promise.all([sampleOf(db, own), foundBySpan(db, own)]);
  if (sample.matches <= fewInSample) {
    const found = await few(db, own, bySpan ?? foundThrough(PATENTS, own.filter, yearsOfAll(own)));
    if (found.counts.total <= mostFetched) return found;
  }
  const [ids, counts] = await Promise.all([
    pageIds(db, own, sample, bySpan),
    own.sort.by === "amount" ? sample.counts : exactWherePossible(db, own.filter, sample.counts),
  ]);
  return withLines(db, own, ids, counts);
}

/** All of them, in the page's order, as of one moment: for a file. */
export function allPatents(asked: Asked, scope: Scope): Promise<SnapshotRows<PatentLine>> {
  const { filter, sort } = { ...asked, filter: { ...asked.filter, unitId: unitSeen(asked.filter, scope) } };
  const { from, where } = filter.number
    ? { from: PATENTS, where: numberCondition(filter) }
    : termsOf(filter).length === 0
      ? { from: PATENTS, where: plainConditions(filter) }
      : foundThrough(PATENTS, filter, yearsOfAll(asked));
  const condition = Prisma.sql`${where} ${onlyWithAmount(sort)}`;
  const direction = sort.descending ? "DESC" : "ASC";
  const order = Prisma.raw(`${SORTED[sort.by].column} ${direction}, id ${direction}`);
  return snapshotRows({
    count: Prisma.sql`SELECT count(*)::int AS n FROM ${from} WHERE ${condition}`,
    rows: Prisma.sql`SELECT ${LINE} FROM ${from} WHERE ${condition} ORDER BY ${order}`,
  });
}

function yearsOfAll({ filter, thisYear }: Asked): number[] {
  return yearsOf(daysAsked(filter, thisYear));
}

/** What a unit may not see does not exist for it, whatever it asks for. */
function unitSeen(filter: PatentFilter, scope: Scope): string | null {
  return scope.seesAllUnits ? filter.unitId : scope.unitId;
}

type Row = { id: number; value: string };

/** Everything that matches, as long as it is little: the page, and exact counts. */
async function few(db: Db, asked: Asked, { from, where }: Source): Promise<Found> {
  const { mostFetched } = asked.limits ?? LIMITS;
  const [answer] = await db.$queryRaw<[{ ids: Row[] | null; facets: FacetRow[] | null; total: number }]>`
    WITH hit AS MATERIALIZED (
      SELECT ${COUNTED} FROM ${from} WHERE ${where} ${onlyWithAmount(asked.sort)} LIMIT ${mostFetched + 1})
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

/** Beyond so many matches a tenth of the sample is enough to count from. */
const THINNED_FROM = 3_000;
const THINNED = 10;

type Sample = { matches: number; years: ReadonlyMap<number, number>; counts: PatentCounts };
type Sampled = { matches: number; years: [number, number][] | null; facets: FacetRow[] | null };

/** Kept until a patent of the sample is written: the next page, or another order, asks for the same. */
async function sampleOf(db: Db, asked: Asked): Promise<Sample> {
  const { from, where } = foundThrough(SAMPLE, asked.filter, yearsOfAll(asked));
  const which = Prisma.sql`${from} WHERE ${where} ${onlyWithAmount(asked.sort)}`;
  const key = `patent-sample|${which.text}|${JSON.stringify([which.values, asked.filter.ipc])}`;
  const { matches, years, facets } = await remembered(key, false, async () => {
    const [answer] = await db.$queryRaw<[Sampled]>`
      WITH matching AS MATERIALIZED (SELECT ${COUNTED} FROM ${which}),
      hit AS MATERIALIZED (
        SELECT * FROM matching WHERE id % ${SAMPLED * THINNED} = 0 OR (SELECT count(*) FROM matching) <= ${THINNED_FROM})
      SELECT (SELECT count(*)::int FROM matching) AS matches,
        (SELECT json_agg(json_build_array(year, n)) FROM (
          SELECT extract(year FROM filed_on)::int AS year, count(*)::int AS n FROM matching GROUP BY 1) y) AS years,
        (SELECT json_agg(f) FROM (${facetsOf(asked.filter)}) f) AS facets`;
    return answer;
  });
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

/**
 * By an index of its own, where what is asked of that leaves few, whatever the terms would find: how many, the sample
 * says. The index of the terms knows nothing of it, and would have all fetched that it finds itself.
 */
async function foundBySpan(db: Db, { filter, limits }: Asked): Promise<Source | null> {
  const alone = spanAlone(filter);
  if (alone === null) return null;
  const key = `patent-span|${alone.text}|${JSON.stringify(alone.values)}`;
  const matches = await remembered(key, false, async () => {
    const [row] = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM ${SAMPLE} WHERE ${alone}`;
    return row?.n ?? 0;
  });
  const few = matches <= (limits ?? LIMITS).fetchedBySpan;
  return few ? { from: PATENTS, where: plainConditions(filter) } : null;
}

/** What reached a stage stands in the order of filing already, and what stands in a stage in that of coming there. */
function standsInOrder({ filter, sort }: Asked): boolean {
  const terms = termsOf(filter).length;
  if (sort.by === "filed") return filter.reached !== null && terms === 0;
  return sort.by === "since" && filter.stage !== null && terms === 1;
}

/** The ids of a page of many. */
async function pageIds(
  db: Db,
  asked: Asked,
  { matches, years }: Sample,
  bySpan: Source | null,
): Promise<Row[]> {
  const { filter, sort } = asked;
  if (standsInOrder(asked)) return walk(db, asked, plainConditions(filter), 1);
  if (bySpan) {
    return allOf(db, asked, { ...bySpan, where: Prisma.sql`${bySpan.where} ${onlyWithAmount(sort)}` });
  }
  if (termsOf(filter).length === 0) return walk(db, asked, plainConditions(filter), 1);
  if (sort.by !== "filed") {
    if (matches > (asked.limits ?? LIMITS).walkedFrom)
      return walk(db, asked, plainConditions(filter), matches / SAMPLE_SIZE);
    const { from, where } = foundThrough(PATENTS, filter, yearsOfAll(asked));
    return allOf(db, asked, { from, where: Prisma.sql`${where} ${onlyWithAmount(sort)}` });
  }
  const rows: Row[] = [];
  for (const period of periodsOf(daysLeft(asked), sort.descending, years, asked.limits)) {
    const [newest = 0, oldest = newest] = [Math.max(...period.years), Math.min(...period.years)];
    const within = Prisma.sql`filed_on >= ${`${oldest}-01-01`}::date AND filed_on <= ${`${newest}-12-31`}::date`;
    const more = period.walk
      ? await walk(db, asked, plainConditions(filter), (years.get(newest) ?? 1) / SAMPLE_YEAR, within)
      : await allOf(
          db,
          asked,
          period.months
            ? foundInMonths(filter, newest, period.months)
            : foundThrough(PATENTS, filter, period.years),
        );
    rows.push(...more);
    if (rows.length > asked.take) break;
  }
  return rows.slice(0, asked.take + 1);
}

/** Roughly, at three million; on a smaller register a walk is short anyway. */
const SAMPLE_SIZE = 30_000;
const SAMPLE_YEAR = 1_500;

/** All that match, sorted. */
function allOf(db: Db, asked: Asked, { from, where }: Source): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    WITH hit AS MATERIALIZED (SELECT id, filed_on, stage_since, amount FROM ${from} WHERE ${where})
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
  const bounds = Prisma.sql`${within} AND ${boundsOfOrder(asked.filter, asked.sort)}`;
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
  conversions, ipc, unit_ids, state_funded, filed_on, stage_since, amount, holder_ids, reached,`;

/** The days the rest of the pages may come from. */
function daysLeft({ filter, sort, after, thisYear }: Asked): Days {
  const days = daysAsked(filter, thisYear);
  if (!after) return days;
  if (sort.descending) return after.value < days.latest ? { ...days, latest: after.value } : days;
  return after.value > days.earliest ? { ...days, earliest: after.value } : days;
}

async function withLines(
  db: Db,
  { take }: Asked,
  found: readonly Row[],
  counts: PatentCounts,
): Promise<Found> {
  const page = found.slice(0, take);
  const last = page.at(-1);
  const rows = await findLines(
    db,
    page.map(({ id }) => id),
  );
  return { rows, counts, next: found.length > take && last ? `${last.value}_${last.id}` : null };
}
