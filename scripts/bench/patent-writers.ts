import pg from "pg";
import { percentile } from "./figures.ts";

export type Written = { writes: number; refused: number; p50: number; p95: number };

const TODAY = "2025-12-29";

/**
 * People who move patents along the pipeline, each every few seconds: the product's own command, with its checks,
 * triggers and trail, in this process beside the web server's.
 */
export async function writeMeanwhile(
  applicationUrl: string,
  { writers, secondsBetween, seconds }: { writers: number; secondsBetween: number; seconds: number },
): Promise<Written> {
  process.env.DATABASE_URL = applicationUrl;
  process.env.NEXTAUTH_SECRET ??= "b".repeat(48);
  process.env.NEXTAUTH_URL ??= "http://127.0.0.1:1";
  const [{ runCommand }, { takeStepCommand }, { closeDatabase }] = await Promise.all([
    import("../../lib/kernel/run.ts"),
    import("../../lib/pipeline/commands/take-step.ts"),
    import("../../lib/db/client.ts"),
  ]);
  const { actor, numbers } = await world(applicationUrl, (writers * seconds) / secondsBetween + writers);
  const took: number[] = [];
  let refused = 0;
  const until = performance.now() + seconds * 1000;
  const one = async (start: number) => {
    await new Promise((resolve) => setTimeout(resolve, start));
    while (performance.now() < until) {
      const number = numbers.pop();
      if (!number) return;
      const began = performance.now();
      const input = {
        number,
        version: 1,
        stage: "GRADED",
        on: TODAY,
        proof: "基准测试",
        reason: "",
        fileId: "",
      };
      const context = {
        actor,
        now: new Date(`${TODAY}T08:00:00Z`),
        today: TODAY,
        requestId: "bench",
        address: "",
      };
      const outcome = await runCommand(takeStepCommand, input, context as never);
      if (outcome.kind === "done") took.push(performance.now() - began);
      else refused++;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.max(0, secondsBetween * 1000 - (performance.now() - began))),
      );
    }
  };
  await Promise.all(
    Array.from({ length: writers }, (_, place) => one((place * secondsBetween * 1000) / writers)),
  );
  await closeDatabase();
  return { writes: took.length, refused, p50: percentile(took, 0.5), p95: percentile(took, 0.95) };
}

async function world(url: string, count: number) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows: people } = await client.query(
      `SELECT p.id AS "personId", p.login_name AS "loginName", p.name_zh AS "nameZh", p.name_en AS "nameEn",
        a.role, a.unit_id AS "unitId", u.code AS "unitCode"
       FROM person p JOIN appointment a ON a.person_id = p.id JOIN unit u ON u.id = a.unit_id
       WHERE p.login_name = 'coordinator'`,
    );
    const { rows } = await client.query<{ application_no: string }>(
      `SELECT application_no FROM patent WHERE stage = 'INVENTORIED' AND status = 'IN_FORCE' AND id > 1000000
       ORDER BY id LIMIT $1`,
      [Math.ceil(count)],
    );
    const actor = { ...people[0], sessionId: "00000000-0000-4000-8000-000000000000", readOnly: false };
    return { actor, numbers: rows.map((row) => row.application_no) };
  } finally {
    await client.end();
  }
}
