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

/** Many users at once, each opening a page every few seconds, one page after another in turn. */
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
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url: base,
        connections: users,
        duration: seconds,
        overallRate: users / secondsBetween,
        timeout: 20,
        requests,
        // Users do not all begin with the first page.
        setupClient: (client) => {
          const offset = Math.floor(Math.random() * requests.length);
          client.setRequests([...requests.slice(offset), ...requests.slice(0, offset)]);
        },
      },
      (error, found) => (error ? reject(error) : resolve(found)),
    );
    instance.on("response", (_client, _status, _bytes, ms) => took.push(ms));
  });
  return {
    pages: result["2xx"],
    errors: result.errors + result.timeouts + result.non2xx,
    p50: percentile(took, 0.5),
    p95: percentile(took, 0.95),
    p99: percentile(took, 0.99),
    max: Math.max(...took),
  };
}
