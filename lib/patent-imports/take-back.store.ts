import type { WorkConnection } from "./import-work.store";
import type { InTheWay, TakenBack } from "./patent-import";
import { MERGED_COLUMNS } from "./take-in.sql";

/*
 * Taking back what an import did, in batches of patents, each in a transaction of its own with the count that says how
 * far it has come. Before the first, all of it is looked through: what stands in the way refuses the whole. From the
 * moment the import is UNDOING the database refuses whatever would be built on its patents (patent_taken_back_now), so
 * that what was not in the way then will not be; a batch looks all the same, and stops where it is mistaken.
 */

const NAMED = 5;

/** Patents by their ids, the first included, the last not. */
export type PatentSpan = { from: number; to: number };
const ALL: PatentSpan = { from: 0, to: 2_147_483_647 };

const OWN = "p.import_id = $1 and p.id >= $2 and p.id < $3";
const within = (column: string) => `${column} >= $2 and ${column} < $3`;

/** By kind, the patents of the import ($1) within a span ($2, $3) on which something was built since. */
const BUILT: Record<InTheWay["kind"], string> = {
  step: `select p.id from patent p join patent_step s on s.patent_id = p.id where ${OWN}`,
  criterion: `select p.id from patent p join patent_criterion c on c.patent_id = p.id
    where ${OWN} and (c.import_id is distinct from $1 or c.version > 1)
    union select c.patent_id from patent_criterion c
      where c.import_id = $1 and c.version > 1 and ${within("c.patent_id")}`,
  grading: `select p.id from patent p join patent_grading g on g.patent_id = p.id
    where ${OWN} and g.import_id is distinct from $1
    union select g.patent_id from patent_grading g
      where g.import_id = $1 and g.withdrawn_at is not null and ${within("g.patent_id")}`,
  evaluation: `select p.id from patent p join enterprise_evaluation e on e.patent_id = p.id where ${OWN}`,
  scoring: `select p.id from patent p join patent_scoring s on s.patent_id = p.id where ${OWN}`,
  conversion: `select p.id from patent p join conversion_patent c on c.patent_id = p.id where ${OWN}`,
  product: `select p.id from patent p join product_patent c on c.patent_id = p.id where ${OWN}`,
  link: `select p.id from patent p where ${OWN} and (
    exists (select 1 from patent_measure m where m.patent_id = p.id)
    or exists (select 1 from patent_task t where t.patent_id = p.id))`,
  claim: `select p.id from patent p join patent_claim c on c.patent_id = p.id
    where ${OWN} and c.import_id is null`,
  import: `select p.id from patent p join patent_import_change c on c.patent_id = p.id where ${OWN}
    union select o.patent_id from patent_import_change o join patent_import_change l on l.patent_id = o.patent_id
      where o.import_id = $1 and l.import_id <> $1 and l.version > o.version and ${within("o.patent_id")}`,
  edit: `select p.id from patent p where ${OWN} and p.version > 1
      and not exists (select 1 from patent_import_change c where c.patent_id = p.id)
      and not exists (select 1 from patent_claim c where c.patent_id = p.id)
    union select c.patent_id from patent_import_change c join patent p on p.id = c.patent_id
      where c.import_id = $1 and p.version <> c.version and ${within("c.patent_id")}
        and not exists (select 1 from patent_import_change l where l.patent_id = c.patent_id and l.import_id <> $1 and l.version > c.version)`,
};

export async function builtOn(
  connection: WorkConnection,
  importId: number,
  span: PatentSpan = ALL,
): Promise<InTheWay[]> {
  const found: InTheWay[] = [];
  for (const [kind, ids] of Object.entries(BUILT) as [InTheWay["kind"], string][]) {
    const { rows } = await connection.query<{ n: number; numbers: string[] | null }>(
      `with built as materialized (select distinct id from (${ids}) b)
       select (select count(*)::int from built) as n,
         (select array_agg(application_no) from (
           select p.application_no from patent p join built b on b.id = p.id order by 1 limit ${NAMED}) named) as numbers`,
      [importId, span.from, span.to],
    );
    const [row] = rows;
    if (row && row.n > 0) found.push({ kind, count: row.n, numbers: row.numbers ?? [] });
  }
  return found;
}

const LONGEST_WAIT = 1_200;
const LOOK_AGAIN_SECONDS = 0.1;

/**
 * Whoever began before the import was said to be taken back may have been let through, and not have ended. Waits for
 * those who write, two minutes at most: should one take longer, the batches find what he built.
 */
export async function earlierWritersEnded(connection: WorkConnection): Promise<void> {
  const { rows } = await connection.query<{ xid: string }>("select pg_current_xact_id()::text as xid");
  for (let look = 0; look < LONGEST_WAIT; look++) {
    const { rows: seen } = await connection.query<{ ended: boolean }>(
      `select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as ended from (select pg_sleep($2)) waited`,
      [rows[0]?.xid, look === 0 ? 0 : LOOK_AGAIN_SECONDS],
    );
    if (seen[0]?.ended) return;
  }
}

/** Where its patents lie, and how many are left; null when none are. Written down, so that a page can say how far it is. */
export async function leftToTakeBack(
  connection: WorkConnection,
  importId: number,
): Promise<PatentSpan | null> {
  const { rows } = await connection.query<{ first: number | null; last: number; n: number }>(
    `select min(id) as first, max(id) as last, count(*)::int as n from (
       select id from patent where import_id = $1
       union select patent_id from patent_import_change where import_id = $1
       union select patent_id from patent_claim where import_id = $1
       union select patent_id from patent_criterion where import_id = $1
       union select patent_id from patent_grading where import_id = $1) concerned`,
    [importId],
  );
  const [{ first, last, n } = { first: null, last: 0, n: 0 }] = rows;
  await connection.query(
    "update patent_import set to_undo = removed + restored + $2, beat_at = now() where id = $1",
    [importId, n],
  );
  return first === null ? null : { from: first, to: last + 1 };
}

/** Takes back a batch, or tells what stands in the way there. Null: the import is not being taken back. */
export async function takeBack(
  connection: WorkConnection,
  importId: number,
  span: PatentSpan,
): Promise<TakenBack | InTheWay[] | null> {
  const of = [importId, span.from, span.to];
  await connection.query("begin");
  try {
    await connection.query("select set_config('tracker.taking_back', $1, true)", [String(importId)]);
    const { rows: standing } = await connection.query(
      "select 1 from patent_import where id = $1 and state = 'UNDOING' for no key update",
      [importId],
    );
    if (standing.length === 0) {
      await connection.query("rollback");
      return null;
    }
    await lockConcerned(connection, of);
    const inTheWay = await builtOn(connection, importId, span);
    if (inTheWay.length > 0) {
      await connection.query("rollback");
      return inTheWay;
    }
    const { rowCount: removed } = await connection.query(
      "delete from patent p where p.import_id = $1 and p.id >= $2 and p.id < $3",
      of,
    );
    const taken = { removed: removed ?? 0, restored: await restore(connection, of) };
    await connection.query(
      `update patent_import set removed = removed + $2, restored = restored + $3, beat_at = now() where id = $1`,
      [importId, taken.removed, taken.restored],
    );
    await connection.query("commit");
    return taken;
  } catch (error) {
    await connection.query("rollback").catch(() => undefined);
    throw error;
  }
}

type Of = readonly (number | undefined)[];

/**
 * Those by whom the patents are counted again, before any patent: whoever corrects one does it in this order. Then every
 * patent concerned, in the order of their numbers, which is everybody's order.
 */
async function lockConcerned(connection: WorkConnection, of: Of): Promise<void> {
  await connection.query(
    `select count(*) from (select 1 from institution
       where id in (select (before->'holder_ids'->>0)::int from patent_import_change
         where import_id = $1 and ${within("patent_id")})
       order by id for share) locked`,
    [...of],
  );
  await connection.query(
    `select count(*) from (select 1 from patent p
       where ${within("p.id")} and (p.import_id = $1
         or exists (select 1 from patent_import_change c where c.import_id = $1 and c.patent_id = p.id)
         or exists (select 1 from patent_criterion c where c.import_id = $1 and c.patent_id = p.id)
         or exists (select 1 from patent_grading g where g.import_id = $1 and g.patent_id = p.id))
       order by p.application_no for update of p) locked`,
    [...of],
  );
}

/** What a coordinator has said of an institution since stands above what was there before. */
const CONFIRMED_SINCE: Readonly<Record<string, string>> = {
  holder_kind: "case when i.confirmed then i.kind else b.holder_kind end",
  province: "case when i.confirmed then i.province else b.province end",
};

/** Patents that were there before say again what they said, and facts the import brought to them go. */
async function restore(connection: WorkConnection, of: Of): Promise<number> {
  const values = [...of];
  const columns = [...MERGED_COLUMNS.map(([column]) => column), "unit_ids"];
  const restored = columns.map((column) => `${column} = ${CONFIRMED_SINCE[column] ?? `b.${column}`}`);
  const { rows: changed } = await connection.query<{ id: number }>(
    `update patent p set ${restored.join(", ")}, version = p.version + 1
     from patent_import_change c cross join lateral jsonb_populate_record(null::patent, c.before) b
       left join institution i on i.id = b.holder_ids[1]
     where c.import_id = $1 and ${within("c.patent_id")} and p.id = c.patent_id
     returning p.id`,
    values,
  );
  await connection.query(`delete from patent_claim where import_id = $1 and ${within("patent_id")}`, values);
  await connection.query(
    `delete from patent_import_change where import_id = $1 and ${within("patent_id")}`,
    values,
  );
  const { rows: criteria } = await connection.query<{ id: number }>(
    `delete from patent_criterion where import_id = $1 and ${within("patent_id")} returning patent_id as id`,
    values,
  );
  // Gradings are added and withdrawn, so no trigger reckons with one less.
  const { rows: graded } = await connection.query<{ id: number }>(
    `with gone as (delete from patent_grading where import_id = $1 and ${within("patent_id")} returning id, patent_id)
     update patent p set grade = (
       select g.grade from patent_grading g
       where g.patent_id = p.id and g.withdrawn_at is null and g.id not in (select id from gone)
       order by g.id desc limit 1)
     where p.id in (select patent_id from gone) returning p.id`,
    values,
  );
  return new Set([...changed, ...criteria, ...graded].map(({ id }) => id)).size;
}
