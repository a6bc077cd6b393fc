import { existsSync, mkdirSync } from "node:fs";
import { inData, inProject } from "../lib/project.ts";
import { commandOf, type Finished, runNode } from "../lib/run.ts";
import { build, isBuilt } from "../start/build.ts";
import { asOne, failedOnce, type Outcome, vitestCounts } from "./counts.ts";
import { endToEnd } from "./end-to-end.ts";

export type Step = { name: string; title: string; run(): Promise<Outcome> };

export const lint: Step = {
  name: "lint",
  title: "Lint and format 代码规范",
  run: async () =>
    asOne(
      await runNode([
        commandOf("@biomejs/biome", "biome"),
        "ci",
        "--colors=off",
        "--diagnostic-level=error",
        "--max-diagnostics=none",
      ]),
    ),
};

export const lockFile: Step = {
  name: "lock",
  title: "Lock file complete 锁定文件完整",
  run: async () => asOne(await runNode(["scripts/complete-lock.mjs", "--check"])),
};

export const types: Step = {
  name: "types",
  title: "Types 类型检查",
  run: async () => {
    // Next writes types for the routes, which a fresh checkout does not have.
    const routes = await runNode([commandOf("next"), "typegen"], { NEXT_TELEMETRY_DISABLED: "1" });
    if (!routes.ok) return asOne(routes);
    return asOne(await runNode([commandOf("typescript", "tsc"), "--noEmit", "--pretty", "false"]));
  },
};

export const architecture: Step = {
  name: "architecture",
  title: "Architecture 架构约束",
  run: async () => asOne(await runScript("scripts/check-architecture.ts")),
};

export const drift: Step = {
  name: "drift",
  title: "Migrations match the schema 迁移与模型一致",
  run: async () => asOne(await runScript("scripts/db-check.ts", { DATABASE_OWNER_URL: undefined })),
};

export const domain: Step = { name: "domain", title: "Domain tests 领域测试", run: () => vitest("domain") };
export const useCases: Step = {
  name: "use-cases",
  title: "Use-case tests 用例测试",
  run: () => vitest("use-cases"),
};

export const productionBuild: Step = {
  name: "build",
  title: "Production build 生产构建",
  run: async () => (isBuilt() ? asOne({ ok: true, output: "" }) : asOne(await build(BUILD_ENVIRONMENT))),
};

export const e2e: Step = {
  name: "e2e",
  title: "End-to-end tests 端到端测试",
  run: async () => {
    if (isBuilt()) return endToEnd();
    const built = await productionBuild.run();
    return built.failed > 0 ? failedOnce(`Not run: the build failed.\n${built.output}`) : endToEnd();
  },
};

/** No page is rendered while building, so no database is needed. */
const BUILD_ENVIRONMENT = {
  NEXT_TELEMETRY_DISABLED: "1",
  DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
};

async function vitest(project: string): Promise<Outcome> {
  mkdirSync(inData("test-results"), { recursive: true });
  const report = inData("test-results", `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const finished = await runNode(
    [commandOf("vitest"), "run", "-c", "tests/vitest.config.ts", "--project", `${project}*`, ...reporters],
    {
      NODE_ENV: "test",
      NO_COLOR: "1",
    },
  );
  return vitestCounts(finished, report);
}

async function runScript(
  file: string,
  environment: Record<string, string | undefined> = {},
): Promise<Finished> {
  if (!existsSync(inProject(file))) return { ok: false, output: `${file} is missing` };
  return runNode([commandOf("tsx"), file], environment);
}
