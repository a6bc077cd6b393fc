import type { WorkConnection } from "./import-work.store";
import type { InTheWay } from "./patent-import";
import { MERGED_COLUMNS } from "./take-in.sql";

const NAMED = 5;
const AT_A_TIME = 20_000;

/** By kind, the patents of the import ($1) on which something was built since. */
const BUILT: Record<InTheWay["kind"], string> = {
  step: "select p.id from patent p join patent_step s on s.patent_id = p.id where p.import_id = $1",
  criterion: `select p.id from patent p join patent_criterion c on c.patent_id = p.id
    where p.import_id = $1 and (c.import_id is distinct from $1 or c.version > 1)
    union select c.patent_id from patent_criterion c where c.import_id = $1 and c.version > 1`,
  grading: `select p.id from patent p join patent_grading g on g.patent_id = p.id
    where p.import_id = $1 and g.import_id is distinct from $1
    union select g.patent_id from patent_grading g where g.import_id = $1 and g.withdrawn_at is not null`,
  evaluation:
    "select p.id from patent p join enterprise_evaluation e on e.patent_id = p.id where p.import_id = $1",
  scoring: "select p.id from patent p join patent_scoring s on s.patent_id = p.id where p.import_id = $1",
  conversion:
    "select p.id from patent p join conversion_patent c on c.patent_id = p.id where p.import_id = $1",
  product: "select p.id from patent p join product_patent c on c.patent_id = p.id where p.import_id = $1",
  link: `select p.id from patent p where p.import_id = $1 and (
    exists (select 1 from patent_measure m where m.patent_id = p.id)
    or exists (select 1 from patent_task t where t.patent_id = p.id))`,
  claim: `select p.id from patent p join patent_claim c on c.patent_id = p.id
    where p.import_id = $1 and c.import_id is null`,
  import: `select p.id from patent p join patent_import_change c on c.patent_id = p.id where p.import_id = $1
    union select o.patent_id from patent_import_change o join patent_import_change l on l.patent_id = o.patent_id
      where o.import_id = $1 and l.import_id <> $1 and l.version > o.version`,
  edit: `select p.id from patent p where p.import_id = $1 and p.version > 1
      and not exists (select 1 from patent_import_change c where c.patent_id = p.id)
      and not exists (select 1 from patent_claim c where c.patent_id = p.id)
    union select c.patent_id from patent_import_change c join patent p on p.id = c.patent_id
      where c.import_id = $1 and p.version <> c.version
        and not exists (select 1 from patent_import_change l where l.patent_id = c.patent_id and l.import_id <> $1 and l.version > c.version)`,
};

/**
 * Takes back all that an import did, or tells what stands in the way; one transaction, so that it is all or nothing.
 * Every patent concerned is locked before anything is asked of it: what would be built on it meanwhile waits.
 */
export async function takeBack(
  connection: WorkConnection,
  importId: number,
  progressed: (left: number) => Promise<void>,
): Promise<{ removed: number; restored: number } | InTheWay[]> {
  await connection.query("begin");
  try {
    // Those by whom the patents are counted again, before any patent: whoever corrects one does it in this order.
    await connection.query(
      `select count(*) from (select 1 from institution
         where id in (select (before->'holder_ids'->>0)::int from patent_import_change where import_id = $1)
         order by id for share) locked`,
      [importId],
    );
    await connection.query(
      `select count(*) from (select 1 from patent p
         where p.import_id = $1 or p.id in (select patent_id from patent_import_change where import_id = $1)
         order by p.application_no for update of p) locked`,
      [importId],
    );
    const inTheWay = await builtOn(connection, importId);
    if (inTheWay.length > 0) {
      await connection.query("rollback");
      return inTheWay;
    }
    const removed = await removeAdded(connection, importId, progressed);
    const restored = await restoreChanged(connection, importId);
    await removeFacts(connection, importId);
    await connection.query(`update patent_import set rows_imported = 0 where id = $1 and state = 'UNDOING'`, [
      importId,
    ]);
    await connection.query("commit");
    return { removed, restored };
  } catch (error) {
    await connection.query("rollback").catch(() => undefined);
    throw error;
  }
}

async function builtOn(connection: WorkConnection, importId: number): Promise<InTheWay[]> {
  const found: InTheWay[] = [];
  for (const [kind, ids] of Object.entries(BUILT) as [InTheWay["kind"], string][]) {
    const { rows } = await connection.query<{ n: number; numbers: string[] | null }>(
      `with built as materialized (select distinct id from (${ids}) b)
       select (select count(*)::int from built) as n,
         (select array_agg(application_no) from (
           select p.application_no from patent p join built b on b.id = p.id order by 1 limit ${NAMED}) named) as numbers`,
      [importId],
    );
    const [row] = rows;
    if (row && row.n > 0) found.push({ kind, count: row.n, numbers: row.numbers ?? [] });
  }
  return found;
}

async function removeAdded(
  connection: WorkConnection,
  importId: number,
  progressed: (left: number) => Promise<void>,
): Promise<number> {
  const { rows } = await connection.query<{ first: number | null; last: number; n: number }>(
    "select min(id) as first, max(id) as last, count(*)::int as n from patent where import_id = $1",
    [importId],
  );
  const [{ first, last, n } = { first: null, last: 0, n: 0 }] = rows;
  let removed = 0;
  for (let from = first ?? 1; first !== null && from <= last; from += AT_A_TIME) {
    const { rowCount } = await connection.query(
      "delete from patent where import_id = $1 and id >= $2 and id < $3",
      [importId, from, from + AT_A_TIME],
    );
    removed += rowCount ?? 0;
    await progressed(n - removed);
  }
  return removed;
}

/** What a coordinator has said of an institution since stands above what was there before. */
const CONFIRMED_SINCE: Readonly<Record<string, string>> = {
  holder_kind: "case when i.confirmed then i.kind else b.holder_kind end",
  province: "case when i.confirmed then i.province else b.province end",
};

async function restoreChanged(connection: WorkConnection, importId: number): Promise<number> {
  const columns = [...MERGED_COLUMNS.map(([column]) => column), "unit_ids"];
  const restored = columns.map((column) => `${column} = ${CONFIRMED_SINCE[column] ?? `b.${column}`}`);
  const { rowCount } = await connection.query(
    `update patent p set ${restored.join(", ")}, version = p.version + 1
     from patent_import_change c cross join lateral jsonb_populate_record(null::patent, c.before) b
       left join institution i on i.id = b.holder_ids[1]
     where c.import_id = $1 and p.id = c.patent_id`,
    [importId],
  );
  await connection.query("delete from patent_claim where import_id = $1", [importId]);
  await connection.query("delete from patent_import_change where import_id = $1", [importId]);
  return rowCount ?? 0;
}

/** Of patents that were there before: the others have gone with theirs. */
async function removeFacts(connection: WorkConnection, importId: number): Promise<void> {
  await connection.query("delete from patent_criterion where import_id = $1", [importId]);
  // Gradings are added and withdrawn, so no trigger reckons with one less.
  await connection.query(
    `with gone as (delete from patent_grading where import_id = $1 returning id, patent_id)
     update patent p set grade = (
       select g.grade from patent_grading g
       where g.patent_id = p.id and g.withdrawn_at is null and g.id not in (select id from gone)
       order by g.id desc limit 1)
     where p.id in (select patent_id from gone)`,
    [importId],
  );
}
