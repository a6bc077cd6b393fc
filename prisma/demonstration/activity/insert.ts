import type pg from "pg";
import type { Rows } from "./world";

const CHUNK = 2_000;

/** In the order in which rows need one another. */
const TABLES = [
  "assignment_batch",
  "task",
  "task_version",
  "task_unit",
  "task_milestone",
  "task_indicator",
  "task_step",
  "task_signature",
  "wording_query",
  "evidence_file",
  "report",
  "report_author",
  "report_submission",
  "report_claim",
  "claim_evidence",
  "report_quote",
  "report_decision",
  "period_exception",
  "urge",
  "difficulty",
  "difficulty_step",
  "difficulty_evidence",
  "instruction",
  "instruction_step",
  "extension_request",
  "completion_request",
  "completion_evidence",
  "comment",
  "comment_reader",
  "interim_target_version",
  "interim_target",
  "outbox_event",
  "notice",
  "audit_event",
] as const;

/** All rows, some thousands a statement: one JSON parameter, which the database reads as rows of the table. */
export async function insertRows(client: pg.Client, rows: Rows): Promise<number> {
  const unknown = [...rows.keys()].filter((table) => !TABLES.some((known) => known === table));
  if (unknown.length > 0) throw new Error(`no place in the order for ${unknown.join(", ")}`);
  let inserted = 0;
  for (const table of TABLES) {
    const all = rows.get(table) ?? [];
    for (let from = 0; from < all.length; from += CHUNK) {
      const chunk = all.slice(from, from + CHUNK);
      const columns = Object.keys(chunk[0] ?? {})
        .map((column) => `"${column}"`)
        .join(", ");
      await client.query(
        `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE
         SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
        [JSON.stringify(chunk)],
      );
      inserted += chunk.length;
    }
  }
  return inserted;
}
