import { existsSync, rmSync, writeFileSync } from "node:fs";
import { Failure } from "../lib/failure.ts";
import { fingerprint, readIfThere } from "../lib/fingerprint.ts";
import { inProject } from "../lib/project.ts";
import { commandOf, type Finished, runNode } from "../lib/run.ts";

const buildId = inProject(".next", "BUILD_ID");
const stampFile = inProject(".next", "source-stamp");

/** Everything `next build` reads. The database client is made from prisma/schema and follows it. */
const sources = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

export type Environment = Record<string, string | undefined>;

/** Changes whenever a new build would differ. */
function sourceStamp(): string {
  return fingerprint(sources, { except: ["lib/db/generated"], extra: [process.version] });
}

export function isBuilt(): boolean {
  return existsSync(buildId) && readIfThere(stampFile) === sourceStamp();
}

export async function build(environment: Environment): Promise<Finished> {
  const stamp = sourceStamp(); // before: a file saved during the build makes the next start build again
  rmSync(stampFile, { force: true });
  const result = await runNode([commandOf("next"), "build"], { ...environment, NODE_ENV: "production" });
  if (result.ok) writeFileSync(stampFile, stamp);
  return result;
}

/** Throws with the end of the output, where the reason stands. */
export async function buildOrFail(environment: Environment): Promise<void> {
  const { ok, output } = await build(environment);
  if (ok) return;
  const tail = output.trimEnd().split("\n").slice(-60).join("\n");
  throw new Failure(`The production build failed 构建失败:\n${tail}`);
}
