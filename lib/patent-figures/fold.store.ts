import { pool, rowsOf } from "@/lib/db/client";

/** Even after a year of changes it ends; and nobody waits for it. */
const LONGEST = "120s";

/** How many rows of figures were ever written: what was added since the last time may be worth folding. */
export async function figuresWritten(): Promise<number> {
  const [row] = await rowsOf<{ written: string }>(
    "patent-figures-written",
    `SELECT coalesce(pg_sequence_last_value('patent_tally_id_seq'), 0)
       + coalesce(pg_sequence_last_value('patent_days_tally_id_seq'), 0)
       + coalesce(pg_sequence_last_value('conversion_tally_id_seq'), 0) AS written`,
  );
  return Number(row?.written ?? 0);
}

/** Adds up what adds up to the same; whoever comes while it is being done does nothing. */
export async function foldTallies(): Promise<void> {
  const connection = await pool().connect();
  try {
    await connection.query("BEGIN");
    await connection.query(`SET LOCAL statement_timeout = '${LONGEST}'`);
    await connection.query("SELECT patent_tally_fold()");
    await connection.query("COMMIT");
    connection.release();
  } catch (error) {
    connection.release(true); // with its transaction
    throw error;
  }
}
