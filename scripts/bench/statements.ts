import { readFileSync, statSync } from "node:fs";
import pg from "pg";
import { inData } from "../lib/project.ts";

const LOG = inData("volume-pg", "log.txt");

/**
 * How many statements some work makes the server run, and for how long it runs them: parse, bind and execute, as
 * the server's own log tells. It is the floor under the time of a page: no page can be faster than its SQL.
 */
export async function watchStatements<T>(
  ownerUrl: string,
  work: () => Promise<T>,
  log = LOG,
): Promise<{ statements: number; ms: number }> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await logging(client, "0");
    const before = statSync(log).size;
    await work();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const durations = [
      ...readFileSync(log)
        .subarray(before)
        .toString()
        .matchAll(/duration: ([\d.]+) ms {2}(\w+)/g),
    ].map(([, ms, step]) => ({ ms: Number(ms), step }));
    return {
      statements: durations.filter(({ step }) => step === "execute" || step === "statement").length,
      ms: durations.reduce((sum, { ms }) => sum + ms, 0),
    };
  } finally {
    await logging(client, "-1");
    await client.end();
  }
}

async function logging(client: pg.Client, threshold: string): Promise<void> {
  await client.query(`ALTER SYSTEM SET log_min_duration_statement = '${threshold}'`);
  await client.query("SELECT pg_reload_conf()");
  await new Promise((resolve) => setTimeout(resolve, 200));
}
