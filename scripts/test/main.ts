import { describeError } from "../lib/failure.ts";
import { generateClient } from "../lib/generate-client.ts";
import { projectRoot } from "../lib/project.ts";
import { stopAllRuns } from "../lib/run.ts";
import { stopTestServerIfUnused } from "../lib/test-server.ts";
import { onStop, stopEverything } from "./cleanup.ts";
import { failedOnce, type Outcome } from "./counts.ts";
import {
  architecture,
  domain,
  drift,
  e2e,
  lint,
  lockFile,
  productionBuild,
  type Step,
  types,
  useCases,
} from "./steps.ts";

/*
 * npm test                        everything
 * npm test -- --only lint,types   some of it
 *
 * Stages follow one another; the lanes of a stage run side by side. Types come before the build, which rewrites
 * files the type check reads. The browser has the machine to itself.
 */
const stages: Step[][][] = [
  [[lockFile, lint, architecture], [types]],
  [[productionBuild], [drift, domain, useCases]],
  [[e2e]],
];

let interruption = false;
const total = { passed: 0, failed: 0 };
process.chdir(projectRoot);
onStop(stopTestServerIfUnused);
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => interrupted(name));

await main();

async function main(): Promise<void> {
  const chosen = stages.map((lanes) => lanes.map((lane) => lane.filter(isChosen())));
  await step({ name: "generate", title: "Database client 数据库客户端", run: generated });
  for (const lanes of chosen) await Promise.all(lanes.map(inOrder));
  await stopEverything();
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

async function generated(): Promise<Outcome> {
  await generateClient();
  return { passed: 0, failed: 0, output: "" }; // a preparation, counted only when it fails
}

async function inOrder(lane: Step[]): Promise<void> {
  for (const next of lane) await step(next);
}

async function step({ title, run }: Step): Promise<void> {
  const startedAt = performance.now();
  const { passed, failed, output } = await run().catch((error: unknown) => failedOnce(describeError(error)));
  if (interruption) return;
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
  console.log(`${failed > 0 ? "✗" : "✓"} ${seconds}s  ${title}: ${passed} passed, ${failed} failed`);
}

function isChosen(): (step: Step) => boolean {
  const position = process.argv.indexOf("--only");
  if (position < 0) return () => true;
  const names = (process.argv[position + 1] ?? "").split(",");
  const known = stages.flat(2).map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`--only takes ${known.join(", ")}; not "${unknown.join(", ")}"`);
    process.exit(1);
  }
  return ({ name }) => names.includes(name);
}

async function interrupted(name: NodeJS.Signals): Promise<void> {
  if (interruption) return; // npm passes the terminal's Ctrl-C on, so it can arrive twice
  interruption = true;
  console.log(`\nStopping 正在停止 (${name})`);
  stopAllRuns();
  await stopEverything();
  process.exit(130);
}
