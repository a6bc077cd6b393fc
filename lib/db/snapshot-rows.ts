import type { QueryResultRow } from "pg";
import { type Prisma, pool } from "./client";

/** Rows fetched at a time. */
const FETCHED = 5_000;
/** A reader that never comes for the rows must not hold a connection. */
const PATIENCE_MS = 30_000;

export type SnapshotRows<Row> = { total: number; batches: () => AsyncGenerator<readonly Row[]> };

/**
 * All rows of a statement as of one moment, with their number: counted and read under the same snapshot on a
 * connection of its own, a batch at a time, however many there are. The rows must be read, once, or be given up:
 * after half a minute without a reader they are.
 */
export async function snapshotRows<Row extends QueryResultRow>(statement: {
  count: Prisma.Sql;
  rows: Prisma.Sql;
}): Promise<SnapshotRows<Row>> {
  const client = await pool().connect();
  let ended = false;
  const end = (broken: boolean) => {
    if (ended) return;
    ended = true;
    client.release(broken);
  };
  let patience = setTimeout(() => end(true), PATIENCE_MS);
  const waitAgain = () => {
    clearTimeout(patience);
    patience = setTimeout(() => end(true), PATIENCE_MS);
  };
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query(
      "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 60000",
    );
    const counted = await client.query<{ n: number }>(statement.count.text, statement.count.values);
    await client.query(`DECLARE all_rows NO SCROLL CURSOR FOR ${statement.rows.text}`, statement.rows.values);
    return {
      total: counted.rows[0]?.n ?? 0,
      batches: async function* () {
        let whole = false;
        try {
          for (;;) {
            waitAgain();
            const { rows } = await client.query<Row>(`FETCH ${FETCHED} FROM all_rows`);
            if (rows.length === 0) break;
            yield rows;
          }
          clearTimeout(patience);
          await client.query("COMMIT");
          whole = true;
        } finally {
          clearTimeout(patience);
          end(!whole);
        }
      },
    };
  } catch (error) {
    clearTimeout(patience);
    end(true);
    throw error;
  }
}
