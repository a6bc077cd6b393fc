import type { QueryResultRow } from "pg";
import { type Prisma, pool } from "./client";

/** Rows fetched at a time. */
const FETCHED = 5_000;

export type SnapshotRows<Row> = { total: number; batches: () => AsyncGenerator<readonly Row[]> };

/**
 * All rows of a statement, a batch at a time, however many there are: read with a cursor under one snapshot on a
 * connection of its own, which is opened with the first batch and given back with the last or when the reader goes.
 * What comes is whole as of that moment, or breaks off. `total` is counted beforehand, for a reader who wants to know
 * how far he is.
 */
export async function snapshotRows<Row extends QueryResultRow>(statement: {
  count: Prisma.Sql;
  rows: Prisma.Sql;
}): Promise<SnapshotRows<Row>> {
  const counted = await pool().query<{ n: number }>(statement.count.text, statement.count.values);
  return {
    total: counted.rows[0]?.n ?? 0,
    batches: async function* () {
      const client = await pool().connect();
      let whole = false;
      try {
        await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        // All rows are wanted: a plan that is quick to the first ones only would take for ever over the rest.
        await client.query(
          "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 60000; SET LOCAL cursor_tuple_fraction = 1",
        );
        await client.query(
          `DECLARE all_rows NO SCROLL CURSOR FOR ${statement.rows.text}`,
          statement.rows.values,
        );
        for (;;) {
          const { rows } = await client.query<Row>(`FETCH ${FETCHED} FROM all_rows`);
          if (rows.length === 0) break;
          yield rows;
        }
        await client.query("COMMIT");
        whole = true;
      } finally {
        // A connection in the middle of a transaction is of no use to anybody else.
        client.release(!whole);
      }
    },
  };
}
