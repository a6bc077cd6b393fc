import { rowsOf } from "./client";
import { type Catalog, catalogOf, MARKS_APART, tablesNamedIn, unwatched } from "./tables-read";

/*
 * Which tables have changed since when. Triggers mark each table a transaction writes, and the mark is seen from the
 * very moment its rows are (prisma/migrations/20261127080000_table_writes). Every look asks for the marks that the one
 * before could not see. Moments are counted by looks, not by a clock.
 */

/** What the database had shown by a look. Whatever is read afterwards is as new, or newer. */
export type Moment = { readonly look: number; readonly snapshot: string };

type Structure = { readonly catalog: Catalog; readonly marked: ReadonlySet<string> };

let looks = 0;
/** The number of the look that found a table written last; one for all tables, where it could not be told which. */
let writtenLast = new Map<string, number>();
let anyWrittenLast = 0;
let lastSnapshot: string | null = null;
let structure: Structure | undefined;
let asking: Promise<Moment> | undefined;

/** Asks the database, once for all who ask before the question leaves: a page asks for several kept answers at once. */
export function lookForWrites(): Promise<Moment> {
  asking ??= unwatched(() => new Promise<void>((leave) => setImmediate(leave)).then(leaveAndLook));
  return asking;
}

function leaveAndLook(): Promise<Moment> {
  asking = undefined;
  return look();
}

/** The tables that statements read. */
export function tablesBehind(statements: ReadonlySet<string>): ReadonlySet<string> {
  const tables = new Set<string>();
  if (!structure) throw new Error("nobody has looked yet");
  for (const text of statements)
    for (const table of tablesNamedIn(text, structure.catalog)) tables.add(table);
  return tables;
}

/** Whether what was read from these tables after `since` still stands as of `last`. */
export function unwritten(tables: ReadonlySet<string>, since: Moment, last: Moment): boolean {
  if (since.look >= last.look || since.snapshot === last.snapshot) return true;
  if (anyWrittenLast > since.look) return false;
  for (const table of tables) {
    if (!structure?.marked.has(table)) return false;
    if ((writtenLast.get(table) ?? 0) > since.look) return false;
  }
  return true;
}

/** Takes away marks that everybody has seen. */
export async function clearTableWrites(): Promise<void> {
  await rowsOf("table-writes-cleared", "select table_writes_cleared()");
}

/** For tests, whose database is put back without triggers. */
export function forgetWrites(): void {
  structure = undefined;
  lastSnapshot = null;
  writtenLast = new Map();
  anyWrittenLast = ++looks;
}

/*
 * The marks and the snapshot are seen by one statement, hence at one moment. Two looks may overlap and return in either
 * order: what a late one finds again only costs keeping.
 */
const LOOK = `
  select pg_current_snapshot()::text as snapshot,
    $1::pg_snapshot is null or pg_snapshot_xmin($1::pg_snapshot)::text::bigint < f.xid as unknown,
    array(
      select distinct w.table_name::text from table_write w
      where w.xid >= pg_snapshot_xmin($1::pg_snapshot)::text::bigint
        and not pg_visible_in_snapshot(w.xid::text::xid8, $1::pg_snapshot)
    ) as written
  from table_write_floor f`;

async function look(): Promise<Moment> {
  structure ??= await readStructure();
  const [row] = await rowsOf<{ snapshot: string; unknown: boolean; written: string[] }>(
    "table-writes-look",
    LOOK,
    [lastSnapshot],
  );
  if (!row) throw new Error("table_write_floor is empty");
  const { snapshot, unknown, written } = row;
  looks++;
  if (unknown) anyWrittenLast = looks;
  for (const table of written) writtenLast.set(table, looks);
  lastSnapshot = snapshot;
  return { look: looks, snapshot };
}

/** Once a process: migrations run before it starts. */
async function readStructure(): Promise<Structure> {
  const tables = await rowsOf<{ name: string; marked: boolean }>(
    "table-writes-tables",
    `select c.relname::text as name, exists (
       select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'table_written' and t.tgenabled in ('O', 'A')
     ) as marked
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  );
  const texts = await rowsOf<{ name: string; text: string }>(
    "table-writes-texts",
    `select p.proname::text as name, coalesce(pg_get_function_sqlbody(p.oid), p.prosrc, '') as text
     from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind <> 'a'
     union all
     select c.relname::text, pg_get_viewdef(c.oid)
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')`,
  );
  return {
    catalog: catalogOf({ tables: tables.map(({ name }) => name), texts }),
    marked: new Set([...tables.filter(({ marked }) => marked).map(({ name }) => name), ...MARKS_APART]),
  };
}
