import type { AnyCommand } from "@/lib/kernel/command";
import type { AnyQuery } from "@/lib/kernel/query";
import { inData } from "../lib/project.ts";
import { withClient } from "../lib/query.ts";
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
  const numbers = await numbersToMove(applicationUrl, (writers * seconds) / secondsBetween + writers);
  const { run, close } = await actsAs(applicationUrl, "coordinator");
  const { takeStepCommand } = await import("../../lib/pipeline/commands/take-step.ts");
  const took: number[] = [];
  let refused = 0;
  const until = performance.now() + seconds * 1000;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
  const one = async (start: number) => {
    await pause(start);
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
      await run(takeStepCommand, input).then(
        () => took.push(performance.now() - began),
        () => refused++,
      );
      await pause(secondsBetween * 1000 - (performance.now() - began));
    }
  };
  await Promise.all(
    Array.from({ length: writers }, (_, place) => one((place * secondsBetween * 1000) / writers)),
  );
  await close();
  return { writes: took.length, refused, p50: percentile(took, 0.5), p95: percentile(took, 0.95) };
}

/** The product's own commands and queries in this process, as one of the demonstration's people. */
export async function actsAs(applicationUrl: string, loginName: string) {
  process.env.DATABASE_URL = applicationUrl;
  process.env.NEXTAUTH_SECRET ??= "b".repeat(48);
  process.env.NEXTAUTH_URL ??= "http://127.0.0.1:1";
  process.env.LOG_LEVEL ??= "error";
  process.env.EVIDENCE_DIRECTORY ??= inData("bench-evidence");
  const [{ runCommand, runQuery }, { closeDatabase }] = await Promise.all([
    import("../../lib/kernel/run.ts"),
    import("../../lib/db/client.ts"),
  ]);
  const actor = await personOf(applicationUrl, loginName);
  const context = {
    actor,
    now: new Date(`${TODAY}T08:00:00Z`),
    today: TODAY,
    requestId: "bench",
    address: "",
  };
  const done = (outcome: { kind: string; value?: unknown }) => {
    if (outcome.kind !== "done") throw new Error(`not done: ${JSON.stringify(outcome)}`);
    return outcome.value;
  };
  return {
    run: async (command: AnyCommand, input: unknown) =>
      done(await runCommand(command, input, context as never)),
    ask: async (query: AnyQuery, input: unknown) => done(await runQuery(query, input, context as never)),
    close: closeDatabase,
  };
}

async function personOf(url: string, loginName: string) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT p.id AS "personId", p.login_name AS "loginName", p.name_zh AS "nameZh", p.name_en AS "nameEn",
        a.role, a.unit_id AS "unitId", u.code AS "unitCode"
       FROM person p JOIN appointment a ON a.person_id = p.id JOIN unit u ON u.id = a.unit_id
       WHERE p.login_name = $1`,
      [loginName],
    );
    return { ...rows[0], sessionId: "00000000-0000-4000-8000-000000000000", readOnly: false };
  });
}

async function numbersToMove(url: string, count: number): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ application_no: string }>(
      `SELECT p.application_no FROM patent p
       WHERE p.stage = 'INVENTORIED' AND p.status = 'IN_FORCE' AND p.id > 1000000
         AND NOT EXISTS (SELECT 1 FROM patent_step s WHERE s.patent_id = p.id) ORDER BY p.id LIMIT $1`,
      [Math.ceil(count)],
    );
    return rows.map((row) => row.application_no);
  });
}
