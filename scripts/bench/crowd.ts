import { setTimeout } from "node:timers/promises";
import autocannon from "autocannon";
import { percentile } from "./figures.ts";
import type { BenchPage } from "./pages.ts";
import type { Visitor } from "./visitor.ts";

export type Crowd = { users: number; secondsBetween: number; seconds: number };

export type CrowdResult = {
  pages: number;
  errors: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
};

/**
 * Many users at once, each opening a page every few seconds, one page after another in turn, none of them at the same
 * moment as the others. The load tool sends at most once a second a connection, and for all connections of a run at the
 * same instant: so each run is one connection on which as many users take turns as there are seconds between their
 * pages, and the runs begin at moments of their own.
 */
export async function sendCrowd(
  base: string,
  pages: readonly BenchPage[],
  visitors: ReadonlyMap<string, Visitor>,
  { users, secondsBetween, seconds }: Crowd,
): Promise<CrowdResult> {
  const requests = pages.map(({ path, as }) => ({
    path,
    headers: { cookie: visitors.get(as)?.cookie ?? "" },
  }));
  const took: number[] = [];
  const runs = await Promise.all(
    Array.from({ length: Math.round(users / secondsBetween) }, async () => {
      await setTimeout(Math.random() * 1000); // as people do, neither together nor in step
      return takeTurns(base, inTurns(requests, secondsBetween), seconds, (ms) => took.push(ms));
    }),
  );
  const sum = (of: (run: autocannon.Result) => number) => runs.reduce((total, run) => total + of(run), 0);
  return {
    pages: sum((run) => run["2xx"]),
    errors: sum((run) => run.errors + run.timeouts + run.non2xx),
    p50: percentile(took, 0.5),
    p95: percentile(took, 0.95),
    p99: percentile(took, 0.99),
    max: Math.max(...took),
  };
}

function takeTurns(
  url: string,
  requests: autocannon.Request[],
  seconds: number,
  answered: (ms: number) => void,
): Promise<autocannon.Result> {
  return new Promise((resolve, reject) => {
    const instance = autocannon(
      { url, connections: 1, connectionRate: 1, duration: seconds, timeout: 20, requests },
      (error, found) => (error ? reject(error) : resolve(found)),
    );
    instance.on("response", (_client, _status, _bytes, ms) => answered(ms));
  });
}

/** Several users on one connection: each goes through all pages from where he happens to begin. */
function inTurns(requests: readonly autocannon.Request[], users: number): autocannon.Request[] {
  const begins = Array.from({ length: users }, () => Math.floor(Math.random() * requests.length));
  return requests.flatMap((_, turn) =>
    begins.map((begin) => requests[(begin + turn) % requests.length] as autocannon.Request),
  );
}
