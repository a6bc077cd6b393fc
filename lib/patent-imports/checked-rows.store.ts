import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { pool } from "@/lib/db/client";
import { copyLine } from "@/lib/db/copy-text";
import type { WorkConnection } from "./import-work.store";
import type { Problem } from "./problem";
import type { ReadPatent } from "./read-row";
import { DIFFERS, MERGED_FROM, NEW_FACTS } from "./take-in.sql";

const STAGED =
  "import_id, line, application_no, publication_no, type, title, holders, holder_ids, holder_kind, province, inventors, " +
  "ipc_main, ipc, locarno, filed_on, published_on, granted_on, status, status_text, status_on, state_funded, industry, " +
  "grade, criteria";

/** A row as the copy takes it. */
export function stagedLine(importId: number, line: number, p: ReadPatent): string {
  return copyLine([
    importId,
    line,
    p.number,
    p.publicationNo,
    p.type,
    p.title,
    p.holders,
    p.holderIds,
    p.holderKind,
    p.province,
    p.inventors,
    p.ipcMain,
    p.ipc,
    p.locarno,
    p.filedOn,
    p.publishedOn,
    p.grantedOn,
    p.status,
    p.statusText,
    p.statusOn,
    p.stateFunded,
    p.industry,
    p.grade,
    p.criteria,
  ]);
}

export async function copyChecked(connection: WorkConnection, lines: string): Promise<void> {
  await copy(connection, `copy patent_import_row (${STAGED}) from stdin`, lines);
}

export function refusalLine(
  importId: number,
  line: number,
  reasons: readonly Problem[],
  cells: readonly string[],
): string {
  return copyLine([importId, line, JSON.stringify(reasons), JSON.stringify(cells)]);
}

export async function copyRefused(connection: WorkConnection, lines: string): Promise<void> {
  await copy(connection, "copy patent_import_refusal (import_id, line, reasons, cells) from stdin", lines);
}

async function copy(connection: WorkConnection, statement: string, lines: string): Promise<void> {
  await pipeline(Readable.from([lines]), connection.query(copyFrom(statement)));
}

/** What an earlier check has left, or the rows of one that is over. */
export async function clearChecked(importId: number): Promise<void> {
  const connection = await pool().connect();
  try {
    await connection.query("set statement_timeout = 0");
    await connection.query("select patent_import_rows_cleared($1)", [importId]);
  } finally {
    connection.release(true);
  }
}

export async function clearRefused(connection: WorkConnection, importId: number): Promise<void> {
  await connection.query("delete from patent_import_refusal where import_id = $1", [importId]);
}

/** Checked rows that the register does not have yet. The table is unlogged: after a crash of the server it is empty. */
export async function countChecked(connection: WorkConnection, importId: number): Promise<number> {
  const { rows } = await connection.query<{ n: number }>(
    "select count(*)::int as n from patent_import_row where import_id = $1",
    [importId],
  );
  return rows[0]?.n ?? 0;
}

export type Comparison = { added: number; changed: number; unchanged: number };

/** What would become of the rows, were they imported now. */
export async function compareWithRegister(
  connection: WorkConnection,
  { importId, unitId, everywhere }: { importId: number; unitId: string; everywhere: boolean },
): Promise<Comparison> {
  await connection.query("select patent_import_rows_counted()");
  const { rows } = await connection.query<Comparison>(
    `select count(*) filter (where p.id is null)::int as added,
            count(*) filter (where p.id is not null and ${changes()})::int as changed,
            count(*) filter (where p.id is not null and not ${changes()})::int as unchanged
     from patent_import_row r left join patent p on p.application_no = r.application_no ${MERGED_FROM}
     where r.import_id = $1`,
    [importId, unitId, everywhere],
  );
  return rows[0] ?? { added: 0, changed: 0, unchanged: 0 };
}

/** A claim of the unit's own, or facts where it may say them. */
function changes(): string {
  return `(not p.unit_ids @> array[$2::uuid] or (($3 or p.unit_ids[1] = $2::uuid) and (${DIFFERS} or ${NEW_FACTS})))`;
}

/** Which imports have checked rows; the table may hold millions, so it is not read through. */
export async function importsWithChecked(): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(
    `with recursive of(id) as (
       (select import_id from patent_import_row order by import_id limit 1)
       union all
       select (select r.import_id from patent_import_row r where r.import_id > of.id order by r.import_id limit 1)
       from of where of.id is not null
     ) select id from of where id is not null`,
  );
  return rows.map(({ id }) => id);
}
