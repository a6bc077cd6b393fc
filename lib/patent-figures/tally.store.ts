import { type Db, Prisma, rowsOf } from "@/lib/db/client";
import { remembered } from "@/lib/db/memo";
import { groupedBy } from "@/lib/kernel/grouped-by";
import type { Scope } from "@/lib/kernel/scope";
import type { PatentStage } from "@/lib/patents/stage";
import type { ConversionCount } from "./conversions";
import type { StageCount } from "./counts";
import { type DaysCount, medianDays } from "./median";

/*
 * Figures are sums of the tallies that triggers keep; the three million patents are never read. Sums come as one
 * JSON text, which costs a tenth of as many rows.
 */

/** Stands for the nation in the tallies, where a patent counts once however many units claim it. */
export const NATION = "00000000-0000-0000-0000-000000000000";

/** Whose figures: of the unit asked for, or the nation, for who sees all units; of his own unit for the rest. */
export function whoseFigures(unitId: string | null, scope: Scope): string {
  return scope.seesAllUnits ? (unitId ?? NATION) : scope.unitId;
}

export type Dimension =
  | "TYPE"
  | "HOLDER"
  | "PROVINCE"
  | "INDUSTRY"
  | "GRADE"
  | "SINCE"
  | "REACHED"
  | "INSTITUTION";

type Told<Row> = [{ rows: Row[] | null }];
type StageRow = [dimension: Dimension, key: string, stage: PatentStage, n: number, high: number];

/** Patents by stage within each key of some dimensions. */
export async function stageCounts<const One extends Dimension>(
  db: Db,
  { dimensions, unitId }: { dimensions: readonly One[]; unitId: string | null },
  scope: Scope,
): Promise<Record<One, StageCount[]>> {
  const [{ rows }] = await db.$queryRaw<Told<StageRow>>`
    SELECT json_agg(json_build_array(dimension, key, stage, n, high)) AS rows FROM (
      SELECT dimension, key, stage, sum(n) AS n, coalesce(sum(n) FILTER (WHERE high_value), 0) AS high
      FROM patent_tally WHERE unit_id = ${whoseFigures(unitId, scope)}::uuid AND dimension = ANY(${[...dimensions]})
      GROUP BY 1, 2, 3 HAVING sum(n) <> 0) t`;
  const told = groupedBy(rows ?? [], ([dimension]) => dimension);
  return Object.fromEntries(
    dimensions.map((dimension) => [dimension, (told.get(dimension) ?? []).map(stageCountOf)]),
  ) as Record<One, StageCount[]>;
}

const stageCountOf = ([, key, stage, n, high]: StageRow): StageCount => ({ key, stage, n, high });

/** The same by unit, for who sees all of them: the key is the unit's id. */
export async function stageCountsByUnit(db: Db, scope: Scope): Promise<StageCount[]> {
  const only = scope.seesAllUnits ? Prisma.empty : Prisma.sql`AND unit_id = ${scope.unitId}::uuid`;
  const [{ rows }] = await db.$queryRaw<Told<StageRow>>`
    SELECT json_agg(json_build_array('', unit_id, stage, n, high)) AS rows FROM (
      SELECT unit_id, stage, sum(n) AS n, coalesce(sum(n) FILTER (WHERE high_value), 0) AS high
      FROM patent_tally WHERE dimension = 'TYPE' AND unit_id <> ${NATION}::uuid ${only}
      GROUP BY 1, 2 HAVING sum(n) <> 0) t`;
  return (rows ?? []).map(stageCountOf);
}

/** The institutions that stand first on most patents, of the nation; the key is the institution's id. */
export async function stageCountsOfInstitutions(db: Db, most: number, scope: Scope): Promise<StageCount[]> {
  if (!scope.seesAllUnits) return [];
  return whileUncounted(`institutions ${most}`, async () => {
    const [{ rows }] = await db.$queryRaw<Told<StageRow>>`
      WITH largest AS MATERIALIZED (
        SELECT key FROM patent_tally
        WHERE unit_id = ${NATION}::uuid AND dimension = 'INSTITUTION' AND key <> '0'
        GROUP BY key ORDER BY sum(n) DESC, key LIMIT ${most})
      SELECT json_agg(json_build_array('', key, stage, n, high)) AS rows FROM (
        SELECT key, stage, sum(n) AS n, coalesce(sum(n) FILTER (WHERE high_value), 0) AS high
        FROM patent_tally WHERE unit_id = ${NATION}::uuid AND dimension = 'INSTITUTION'
          AND key IN (SELECT key FROM largest)
        GROUP BY 1, 2 HAVING sum(n) <> 0) t`;
    return (rows ?? []).map(stageCountOf);
  });
}

/** Their names, by id. */
export async function institutionNames(
  db: Db,
  ids: readonly number[],
  _scope: Scope,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.institution.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [String(id), name]));
}

/** Of those that went on along the pipeline: how many, and the median of the days they had stood there. */
export type Onwards = { key: string; stage: PatentStage; n: number; median: number | null };

type DaysDimension = "ALL" | "PROVINCE" | "INDUSTRY" | "GRADE";

/**
 * Histograms come out of the database as they are, and the median is taken here. In SQL, by window functions over
 * the histogram of provinces (56,000 rows), it took four times as long.
 */
export async function daysBefore(
  db: Db,
  { dimension, unitId }: { dimension: DaysDimension; unitId: string | null },
  scope: Scope,
): Promise<Onwards[]> {
  const whose = whoseFigures(unitId, scope);
  return whileUncounted(`days ${dimension} ${whose}`, () =>
    mediansOf(db, Prisma.sql`key`, Prisma.sql`unit_id = ${whose}::uuid AND dimension = ${dimension}`),
  );
}

/** The same by unit, for who sees all of them: the key is the unit's id. */
export async function daysBeforeByUnit(db: Db, scope: Scope): Promise<Onwards[]> {
  if (!scope.seesAllUnits) return [];
  return whileUncounted("days by unit", () =>
    mediansOf(db, Prisma.sql`unit_id`, Prisma.sql`unit_id <> ${NATION}::uuid AND dimension = 'ALL'`),
  );
}

type Histogram = { key: string; stage: PatentStage; days: string; n: string };

async function mediansOf(db: Db, key: Prisma.Sql, condition: Prisma.Sql): Promise<Onwards[]> {
  const histograms = await db.$queryRaw<Histogram[]>`
    SELECT ${key}::text AS key, from_stage AS stage, array_agg(days)::text AS days, array_agg(n)::text AS n
    FROM patent_days_tally
    WHERE ${condition} AND stage > from_stage AND stage < 'WITHDRAWN'
    GROUP BY ${key}, from_stage`;
  return histograms.map(({ key: of, stage, ...arrays }) => {
    const [days, counts] = [numbersIn(arrays.days), numbersIn(arrays.n)];
    return {
      key: of,
      stage,
      n: counts.reduce((sum, n) => sum + n, 0),
      median: medianDays(days.map((one, at): DaysCount => [one, counts[at] ?? 0])),
    };
  });
}

/** "{1,2}" */
const numbersIn = (array: string): number[] => array.slice(1, -1).split(",").map(Number);

/** Contracts by month, kind and currency. */
export async function conversionCounts(
  db: Db,
  unitId: string | null,
  scope: Scope,
): Promise<ConversionCount[]> {
  const [{ rows }] = await db.$queryRaw<Told<ConversionCount>>`
    SELECT json_agg(t) AS rows FROM (
      SELECT month, kind, currency, sum(n) AS n, sum(amount)::text AS amount
      FROM conversion_tally WHERE unit_id = ${whoseFigures(unitId, scope)}::uuid
      GROUP BY 1, 2, 3 HAVING sum(n) <> 0) t`;
  return rows ?? [];
}

/**
 * An answer about the tallies, given again as long as nothing was counted since. A row of a tally draws a number, and
 * whoever writes one holds its table until he ends: while the last number drawn is the same, and nobody held a table
 * after it had been read, no row can have come that the answer does not know. (A snapshot would not do: it does not
 * tell of the youngest transactions under way.) Folding changes no sum. A restored database may draw numbers a second
 * time: it is told by its tables, or by when its server began.
 */
async function whileUncounted<T>(key: string, compute: () => Promise<T>): Promise<T> {
  // In this order: whoever drew one of the numbers still holds the table, or his rows are seen from here on.
  const [drawn] = await rowsOf<{ number: string }>(
    "patent-figures-drawn",
    `SELECT concat_ws(' ', pg_sequence_last_value('patent_tally_id_seq'),
       pg_sequence_last_value('patent_days_tally_id_seq'), 'patent_tally'::regclass::oid,
       pg_postmaster_start_time()) AS number`,
  );
  const [tables] = await rowsOf<{ quiet: boolean }>(
    "patent-figures-quiet",
    `SELECT NOT EXISTS (SELECT FROM pg_locks WHERE mode = 'RowExclusiveLock'
       AND relation IN ('patent_tally'::regclass, 'patent_days_tally'::regclass)) AS quiet`,
  );
  return remembered(`patent-figures ${key} | ${drawn?.number}`, tables?.quiet ?? false, compute);
}
