import { holderNamed } from "@/lib/institutions/institution";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { WorkConnection } from "./import-work.store";
import {
  DIFFERS,
  HOLDER_IDS,
  MERGED_COLUMNS,
  MERGED_FROM,
  NAMED_FIRST,
  NEW_FACTS,
  NEW_KIND,
  NEW_PROVINCE,
} from "./take-in.sql";

/** Who imports what for whom, on which day. */
export type TakingIn = {
  importId: number;
  unitId: string;
  everywhere: boolean;
  byId: string;
  fileName: string;
  /** Whether the file has columns for these at all. */
  brings: { grades: boolean; criteria: boolean };
  at: Date;
  today: CalendarDate;
};

export type Span = { after: number; upTo: number; rows: number };

/** The next lines to import. Null: all are. */
export async function nextSpan(
  connection: WorkConnection,
  importId: number,
  after: number,
  most: number,
): Promise<Span | null> {
  const { rows } = await connection.query<{ up_to: number | null; n: number }>(
    `select max(line) as up_to, count(*)::int as n
     from (select line from patent_import_row where import_id = $1 and line > $2 order by line limit $3) l`,
    [importId, after, most],
  );
  const [found] = rows;
  return found && found.up_to !== null ? { after, upTo: found.up_to, rows: found.n } : null;
}

/**
 * Registers the organisations that rows name and nobody knows yet. Before and apart from the rows' own transaction,
 * in the order of the names: two imports that name the same ones wait for one another for a moment only.
 */
export async function registerHolders(
  connection: WorkConnection,
  importId: number,
  { after, upTo }: Span,
): Promise<void> {
  const { rows } = await connection.query<{ name: string; province: string | null }>(
    `select distinct on (n.name) n.name, case when n.place = 1 then r.province end as province
     from patent_import_row r
     cross join lateral unnest(string_to_array(nullif(r.holders, ''), '；')) with ordinality n(name, place)
     where r.import_id = $1 and r.line > $2 and r.line <= $3 and r.holder_ids[n.place] <> 0
       and not exists (select 1 from institution i where i.name = n.name)
     order by n.name, n.place`,
    [importId, after, upTo],
  );
  if (rows.length === 0) return;
  const named = rows.map(({ name, province }) => {
    const guess = holderNamed(name);
    // An address in the file says more than a name.
    return { name, kind: guess.kind, province: province ?? guess.province };
  });
  await connection.query(
    `insert into institution (name, kind, province)
     select name, kind, province from jsonb_to_recordset($1::jsonb) as n(name text, kind holder_kind, province varchar)
     order by name on conflict (name) do nothing`,
    [JSON.stringify(named)],
  );
}

export type Taken = { added: number; changed: number };

/**
 * The rows of a span, in one transaction with the cursor that says so: a restart finds both or neither. New numbers
 * first, without waiting for what others hold; then those that were there, locked in the order of their numbers, which
 * is everybody's order. Null: somebody has asked to stop, or the import is not where it was thought to be.
 */
export async function takeIn(
  connection: WorkConnection,
  taking: TakingIn,
  span: Span,
): Promise<Taken | null> {
  await connection.query("begin");
  try {
    const { rows: standing } = await connection.query(
      `select 1 from patent_import where id = $1 and state = 'IMPORTING' and not cancel_asked and rows_imported = $2 for update`,
      [taking.importId, span.after],
    );
    if (standing.length === 0) {
      await connection.query("rollback");
      return null;
    }
    await lockInstitutions(connection, taking.importId, span);
    const added = await insertNew(connection, taking, span);
    const changed = added < span.rows ? await changeThere(connection, taking, span) : 0;
    await connection.query(
      `update patent_import set rows_imported = $2, added = added + $3, changed = changed + $4, unchanged = unchanged + $5,
         beat_at = now() where id = $1`,
      [taking.importId, span.upTo, added, changed, span.rows - added - changed],
    );
    await connection.query("commit");
    return { added, changed };
  } catch (error) {
    await connection.query("rollback").catch(() => undefined);
    throw error;
  }
}

/** None of those by whom the rows' patents are counted, before or after, is corrected meanwhile. Before any patent is locked. */
async function lockInstitutions(connection: WorkConnection, importId: number, span: Span): Promise<void> {
  await connection.query(
    `select count(*) from (select 1 from institution where id in (
       select i.id from patent_import_row r ${NAMED_FIRST} where ${SPAN}
       union select p.holder_ids[1] from patent_import_row r join patent p on p.application_no = r.application_no where ${SPAN}
     ) order by id for share) locked`,
    [importId, span.after, span.upTo],
  );
}

const SPAN = "r.import_id = $1 and r.line > $2 and r.line <= $3";

async function insertNew(connection: WorkConnection, taking: TakingIn, span: Span): Promise<number> {
  const { importId, unitId, byId, at, today } = taking;
  const { rowCount } = await connection.query(
    `insert into patent (application_no, publication_no, type, title, holders, holder_ids, holder_kind, province,
       inventors, ipc_main, ipc, locarno, filed_on, published_on, granted_on, status, status_text, status_on,
       state_funded, industry, grade, criteria, unit_ids, stage_since, import_id, added_at, added_by_id)
     select r.application_no, r.publication_no, r.type, r.title, r.holders, ${HOLDER_IDS},
       ${NEW_KIND}, ${NEW_PROVINCE}, r.inventors, r.ipc_main, r.ipc, r.locarno,
       r.filed_on, r.published_on, r.granted_on, r.status, r.status_text, r.status_on, r.state_funded, r.industry,
       r.grade, r.criteria, array[$4::uuid], $5::date, $1, $6, $7
     from patent_import_row r ${NAMED_FIRST}
     where ${SPAN} order by r.application_no
     on conflict (application_no) do nothing`,
    [importId, span.after, span.upTo, unitId, today, at, byId],
  );
  const added = rowCount ?? 0;
  if (added > 0) await insertFacts(connection, taking, span, "p.import_id = $1");
  return added;
}

async function changeThere(connection: WorkConnection, taking: TakingIn, span: Span): Promise<number> {
  const { importId, unitId, everywhere, at, byId } = taking;
  const there = `${SPAN} and p.import_id is distinct from $1`;
  await connection.query(
    `select count(*) from (select 1 from patent p join patent_import_row r on r.application_no = p.application_no
     where ${there} order by p.application_no for update of p) locked`,
    [importId, span.after, span.upTo],
  );
  const maySay = "($5 or p.unit_ids[1] = $4::uuid)";
  // Facts before rows: whether a grade or criterion is new is asked of the row as it was.
  const { rows: facts } = await connection.query<{ ids: number[] | null }>(
    `select array_agg(p.id) as ids from patent p join patent_import_row r on r.application_no = p.application_no
     where ${there} and ${maySay} and ${NEW_FACTS} and $4::uuid is not null`,
    [importId, span.after, span.upTo, unitId, everywhere],
  );
  const withFacts = facts[0]?.ids ?? [];
  const columns = MERGED_COLUMNS.map(([column]) => column);
  const image = (row: string) =>
    `jsonb_build_object(${[...columns, "unit_ids"].map((column) => `'${column}', ${row}.${column}`).join(", ")})`;
  const { rows: changed } = await connection.query<{ id: number }>(
    `with merged as (
       select p.id, ${image("p")} as before, not p.unit_ids @> array[$4::uuid] as claims,
         ${MERGED_COLUMNS.map(([column, merged]) => `case when ${maySay} then ${merged} else p.${column} end as ${column}`).join(", ")}
       from patent p join patent_import_row r on r.application_no = p.application_no ${MERGED_FROM}
       where ${there} and (not p.unit_ids @> array[$4::uuid] or (${maySay} and ${DIFFERS}))
     ), written as (
       update patent p set ${columns.map((column) => `${column} = m.${column}`).join(", ")},
         unit_ids = case when m.claims then p.unit_ids || $4::uuid else p.unit_ids end, version = p.version + 1
       from merged m where p.id = m.id
       returning p.*
     ), claimed as (
       insert into patent_claim (patent_id, unit_id, claimed_at, by_id, import_id)
       select m.id, $4::uuid, $6, $7, $1 from merged m where m.claims on conflict do nothing
     )
     insert into patent_import_change (import_id, patent_id, before, after, version)
     select $1, w.id, m.before, ${image("w")}, w.version from written w join merged m on m.id = w.id
     returning patent_id as id`,
    [importId, span.after, span.upTo, unitId, everywhere, at, byId],
  );
  if (withFacts.length > 0) {
    await insertFacts(connection, taking, span, "p.id = any($6)", withFacts);
  }
  return new Set([...changed.map(({ id }) => id), ...withFacts]).size;
}

/** Gradings and criteria that the rows bring; what follows from them, the database reckons. */
async function insertFacts(
  connection: WorkConnection,
  { importId, brings, at, today, byId, fileName }: TakingIn,
  span: Span,
  of: string,
  ids?: number[],
): Promise<void> {
  const common = [importId, span.after, span.upTo, at, byId];
  const from = `from patent_import_row r join patent p on p.application_no = r.application_no where ${SPAN} and ${of}`;
  const place = ids ? 7 : 6;
  const given = ids ? [...common, ids] : common;
  if (brings.grades) {
    // A new patent was given its grade with its row, and has no grading yet.
    await connection.query(
      `insert into patent_grading (patent_id, grade, graded_on, basis, import_id, at, by_id)
       select p.id, r.grade, $${place}::date, $${place + 1}, $1, $4, $5 ${from} and r.grade is not null
         and not exists (select 1 from patent_grading g where g.patent_id = p.id and g.grade = r.grade
           and g.id = (select max(l.id) from patent_grading l where l.patent_id = p.id and l.withdrawn_at is null))`,
      [...given, today, fileName],
    );
  }
  if (brings.criteria) {
    await connection.query(
      `insert into patent_criterion (patent_id, kind, held_on, proof, import_id, at, by_id)
       select p.id, k.kind, $${place}::date, $${place + 1}, $1, $4, $5
       ${from.replace(" where", " cross join lateral unnest(enum_range(null::patent_criterion_kind)) with ordinality k(kind, place) where")}
         and (r.criteria::int >> (k.place::int - 1)) & 1 = 1
       on conflict (patent_id, kind) where ended_on is null do nothing`,
      [...given, today, fileName],
    );
  }
}

/** After an import: what search and figures read is brought up to date at once rather than by and by. */
export async function settleRegister(connection: WorkConnection): Promise<void> {
  // How much has changed since the statistics were taken is counted at the end of a transaction, and soon after it.
  await connection.query("select pg_stat_force_next_flush()");
  await connection.query("select patent_register_settled()");
  await foldFigures(connection);
}

/** The triggers add rows of figures with every batch; left for long, reading them would take as long as counting. */
export async function foldFigures(connection: WorkConnection): Promise<void> {
  await connection.query("select patent_tally_fold()");
}
