import type pg from "pg";
import { type AuditRecord, recordAudit } from "@/lib/audit/audit.store";
import { db, pool } from "@/lib/db/client";
import type { FileShape } from "./examine";
import type {
  ImportCounts,
  ImportHeadings,
  ImportMapping,
  ImportNotes,
  ImportState,
  WorkingState,
} from "./patent-import";
import { notesOf } from "./patent-import.store";

/*
 * What the worker asks of the rows of imports. An import is carried on by whoever holds its advisory lock: the lock
 * goes with the connection, so that after a killed worker the next one can take over at once, and two never work on
 * one. The rows say the rest: the state, what was asked, how far it has come.
 */

/** First number of the advisory locks; the second is the import. */
const LOCK = 7206;

export type WorkConnection = pg.PoolClient;

/** Terms of many rows go into the index together: faster here, a little slower for who searches meanwhile. */
export const IMPORT_PENDING_LIST = "4MB";

export type Work = FileShape & {
  id: number;
  sha256: string;
  fileName: string;
  size: number;
  state: WorkingState;
  headings: ImportHeadings;
  mapping: ImportMapping;
  notes: ImportNotes;
  unitId: string;
  byId: string;
  byName: string;
  rowsTotal: number | null;
  rowsImported: number;
  refused: number;
};

const COLUMNS = `i.id, i.sha256, i.file_name as "fileName", i.size, i.format, i.encoding, i.delimiter, i.sheet, i.state,
  i.headings, i.mapping, i.problems, i.unit_id as "unitId", i.by_id as "byId", p.name_zh as "byName",
  i.rows_total as "rowsTotal", i.rows_imported as "rowsImported", i.refused`;

/** The import that has waited longest and nobody works on, with the connection that holds it; null when there is none. */
export async function takeWork(): Promise<{ work: Work; connection: WorkConnection } | null> {
  const connection = await pool().connect();
  try {
    const { rows } = await connection.query<Omit<Work, "notes"> & { problems: unknown }>(
      `select ${COLUMNS} from patent_import i join person p on p.id = i.by_id
       where i.state in ('CHECKING', 'IMPORTING', 'UNDOING') order by i.phase_at`,
    );
    for (const { id } of rows) {
      if (!(await lock(connection, id))) continue;
      // It may have ended between the look and the lock.
      const again = await connection.query<(typeof rows)[number]>(
        `select ${COLUMNS} from patent_import i join person p on p.id = i.by_id
         where i.id = $1 and i.state in ('CHECKING', 'IMPORTING', 'UNDOING')`,
        [id],
      );
      const [found] = again.rows;
      if (found) {
        await connection.query("set statement_timeout = 0; set idle_in_transaction_session_timeout = 0");
        await connection.query(`set gin_pending_list_limit = '${IMPORT_PENDING_LIST}'`);
        const { problems, ...work } = found;
        return { work: { ...work, notes: notesOf(problems) }, connection };
      }
      await connection.query("select pg_advisory_unlock($1, $2)", [LOCK, id]);
    }
  } catch (error) {
    connection.release(true);
    throw error;
  }
  connection.release();
  return null;
}

async function lock(connection: WorkConnection, id: number): Promise<boolean> {
  const { rows } = await connection.query<{ held: boolean }>("select pg_try_advisory_lock($1, $2) as held", [
    LOCK,
    id,
  ]);
  return rows[0]?.held ?? false;
}

/** Closed rather than given back: its settings and its lock end with it. */
export function leaveWork(connection: WorkConnection): void {
  connection.release(true);
}

/** How far the check has come. Answers whether it is to stop. */
export async function reportCheck(
  id: number,
  {
    rowsChecked,
    rowsTotal,
    refused,
    warned,
  }: { rowsChecked: number; rowsTotal: number; refused: number; warned: number },
): Promise<boolean> {
  const { rows } = await pool().query<{ cancel_asked: boolean }>(
    `update patent_import set rows_checked = $2, rows_total = $3, refused = $4, warned = $5, beat_at = now()
     where id = $1 and state = 'CHECKING' returning cancel_asked`,
    [id, rowsChecked, rowsTotal, refused, warned],
  );
  return rows[0]?.cancel_asked ?? true;
}

/** A sign of life during one long statement. */
export async function beat(id: number): Promise<void> {
  await pool().query("update patent_import set beat_at = now() where id = $1", [id]);
}

/** Behind the others that wait: what stands in its way takes a while. */
export async function putBehind(id: number): Promise<void> {
  await pool().query("update patent_import set phase_at = now(), beat_at = null where id = $1", [id]);
}

type Ending = {
  from: WorkingState;
  to: ImportState;
  at: Date;
  useCase: string;
  counts?: Partial<ImportCounts> & { rowsChecked?: number; rowsTotal?: number; rowsImported?: number };
  notes?: ImportNotes;
  failure?: string;
  /** Not when somebody has asked for it to be cancelled meanwhile. */
  unlessCancelled?: true;
  trail: Record<string, unknown>;
};

/** Ends a phase, with its trail, in one transaction. False: it was to be cancelled, or is no longer in that phase. */
export async function endPhase(work: Work, ending: Ending): Promise<boolean> {
  const { from, to, at, useCase, counts = {}, notes, failure = "", trail } = ending;
  return db().$transaction(async (tx) => {
    const { count } = await tx.patentImport.updateMany({
      where: { id: work.id, state: from, ...(ending.unlessCancelled ? { cancelAsked: false } : {}) },
      data: {
        ...counts,
        ...{ state: to, failure, endedAt: at, beatAt: null, cancelAsked: false, version: { increment: 1 } },
        ...(notes ? { problems: JSON.parse(JSON.stringify(notes)) } : {}),
      },
    });
    if (count === 0) return false;
    const record: AuditRecord = {
      type: "patent-import",
      id: String(work.id),
      label: work.fileName,
      before: { state: from },
      after: { state: to, sha256: work.sha256, ...trail },
    };
    const actor = { personId: work.byId, nameZh: work.byName };
    const header = { at, actor, useCase, outcome: "done" as const, requestId: "worker", address: "" };
    await recordAudit(tx, header, [record]);
    return true;
  });
}

/** Which of some imports are over or gone, so that their files and checked rows can go. */
export async function importsOver(ids: readonly number[]): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(
    `select w.id from unnest($1::int[]) w(id) left join patent_import i on i.id = w.id
     where i.id is null or i.state in ('IMPORTED', 'UNDONE', 'PARTLY_UNDONE')`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
