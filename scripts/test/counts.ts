import { existsSync, readFileSync, rmSync } from "node:fs";
import type { Finished } from "../lib/run.ts";

export type Outcome = { passed: number; failed: number; output: string };

/** A check such as lint counts as one. */
export const asOne = ({ ok, output }: Finished): Outcome => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  output,
});

export const failedOnce = (output: string): Outcome => ({ passed: 0, failed: 1, output });

/** A runner that ended badly without a failed test, before its first one say, counts as one failure. */
function atLeastOneFailure({ ok, output }: Finished, passed: number, failed: number): Outcome {
  return { passed, failed: ok || failed > 0 ? failed : 1, output };
}

/** From `vitest --reporter=json`. */
export function vitestCounts(finished: Finished, report: string): Outcome {
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report) as {
    numPassedTests?: number;
    numFailedTests?: number;
  };
  return atLeastOneFailure(finished, numPassedTests, numFailedTests);
}

/** From `playwright --reporter=json`. A test that passed only when repeated counts as passed, and is named in the output. */
export function playwrightCounts(finished: Finished, report: string): Outcome {
  const { stats } = readReport(report) as { stats?: { expected: number; flaky: number; unexpected: number } };
  return atLeastOneFailure(finished, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0);
}

function readReport(file: string): unknown {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  } finally {
    rmSync(file);
  }
}
