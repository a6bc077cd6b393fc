import type pg from "pg";

/** How many tasks and audit events there are to be in all, at least. */
export type Volume = { tasks: number; auditEvents: number };

/*
 * Every row of the demonstration's work is copied under a new id, so many times that there are as many tasks
 * as asked for. A copy keeps its dates, units and figures: distributions stay those of the demonstration. Ids
 * and codes of a copy follow from the original's and the copy's number alone, so the same call gives the same rows.
 */

type Copied = {
  table: string;
  /** Columns that hold ids of copied rows. */
  ids: readonly string[];
  /** Columns with a value of their own in the copy, in SQL over `o` and the copy's number `k`. */
  own?: Readonly<Record<string, string>>;
  /** Which rows are copied; those of the demonstration's tasks. */
  where: string;
};

const OF_TASK = "o.task_id IN (SELECT id FROM original_task)";
const OF_VERSION =
  "o.version_id IN (SELECT v.id FROM task_version v JOIN original_task t ON t.id = v.task_id)";
const OF_REPORT = "o.report_id IN (SELECT r.id FROM report r JOIN original_task t ON t.id = r.task_id)";
const OF_DIFFICULTY =
  "o.difficulty_id IN (SELECT d.id FROM difficulty d JOIN original_task t ON t.id = d.task_id)";
const OF_SUBMISSION = `o.submission_id IN (SELECT s.id FROM report_submission s
  JOIN report r ON r.id = s.report_id JOIN original_task t ON t.id = r.task_id)`;

/** Numbers of a measure's copies follow its last original. */
const CODE = `(SELECT split_part(o.code, '-', 1) || '-' || lpad(
  (split_part(o.code, '-', 2)::int + k * (SELECT max(split_part(t.code, '-', 2)::int) FROM original_task t
    WHERE split_part(t.code, '-', 1) = split_part(o.code, '-', 1)))::text, 3, '0'))`;

const COPIED: readonly Copied[] = [
  {
    table: "task",
    ids: ["id", "current_version_id"],
    own: { code: CODE },
    where: "o.id IN (SELECT id FROM original_task)",
  },
  { table: "task_version", ids: ["id", "task_id"], where: OF_TASK },
  { table: "task_unit", ids: ["version_id"], where: OF_VERSION },
  { table: "task_milestone", ids: ["version_id"], where: OF_VERSION },
  { table: "task_indicator", ids: ["version_id"], where: OF_VERSION },
  { table: "task_step", ids: ["id", "task_id"], where: OF_TASK },
  { table: "task_signature", ids: ["id", "task_id", "version_id"], where: OF_TASK },
  { table: "wording_query", ids: ["id", "task_id", "version_id"], where: OF_TASK },
  { table: "evidence_file", ids: ["id", "task_id"], where: OF_TASK },
  { table: "report", ids: ["id", "task_id"], where: OF_TASK },
  { table: "report_author", ids: ["report_id"], where: OF_REPORT },
  { table: "report_submission", ids: ["id", "report_id", "task_version_id"], where: OF_REPORT },
  { table: "report_claim", ids: ["submission_id"], where: OF_SUBMISSION },
  { table: "claim_evidence", ids: ["submission_id", "file_id"], where: OF_SUBMISSION },
  { table: "report_quote", ids: ["submission_id", "quoted_id"], where: OF_SUBMISSION },
  { table: "report_decision", ids: ["id", "submission_id"], where: OF_SUBMISSION },
  { table: "extension_request", ids: ["id", "task_id", "version_id"], where: OF_TASK },
  { table: "completion_request", ids: ["id", "task_id"], where: OF_TASK },
  { table: "urge", ids: ["id", "task_id"], where: OF_TASK },
  {
    table: "difficulty",
    ids: ["id", "task_id"],
    own: { number: "nextval(pg_get_serial_sequence('difficulty', 'number'))" },
    where: OF_TASK,
  },
  { table: "difficulty_step", ids: ["id", "difficulty_id"], where: OF_DIFFICULTY },
];

/** Brings a database with the demonstration to a volume; one that has it already stays as it is. */
export async function multiplyActivity(client: pg.Client, { tasks, auditEvents }: Volume): Promise<void> {
  await client.query("BEGIN");
  // Rows come in together that refer to each other, and wordings that are frozen: the triggers have held them once.
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query("CREATE TEMP TABLE original_task ON COMMIT DROP AS SELECT id, code FROM task");
  const originals = await count(client, "original_task");
  if (originals < tasks) {
    const copies = Math.ceil(tasks / originals) - 1;
    for (const copied of COPIED)
      await client.query(copySql(await columnsOf(client, copied.table), copied), [copies]);
  }
  await client.query("TRUNCATE approved_span");
  await client.query("INSERT INTO approved_span SELECT * FROM approved_spans(NULL)");
  const events = await count(client, "audit_event");
  const rounds = Math.ceil(auditEvents / events) - 1;
  if (rounds > 0) await client.query(copyEvents(await columnsOf(client, "audit_event")), [rounds]);
  await client.query("COMMIT");
  await client.query("VACUUM ANALYZE");
}

async function count(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
  return rows[0]?.n ?? 0;
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

function copySql(columns: readonly string[], { table, ids, own = {}, where }: Copied): string {
  const value = (column: string) => {
    if (own[column]) return own[column];
    return ids.includes(column) ? `md5(o.${column}::text || k)::uuid` : `o.${column}`;
  };
  return `INSERT INTO ${table} (${columns.join(", ")})
    SELECT ${columns.map(value).join(", ")} FROM ${table} o, generate_series(1, $1::int) k WHERE ${where}`;
}

/** The same acts again, under numbers of their own; the chain is made over them at the next start. */
function copyEvents(columns: readonly string[]): string {
  const copied = columns.filter((column) => column !== "id" && column !== "txid");
  return `INSERT INTO audit_event (${copied.join(", ")})
    SELECT ${copied.map((column) => `o.${column}`).join(", ")} FROM audit_event o, generate_series(1, $1::int) k
    ORDER BY o.at, o.id, k`;
}
