import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

const ALONE = ["tests/use-cases/audit-chain.test.ts"];

/** Tests on a real PostgreSQL; projects of a later group begin when the earlier ones are done. */
function onDatabase(name: string, files: { include: string[]; exclude?: string[] }, groupOrder: number) {
  return {
    extends: true as const,
    test: {
      name,
      ...files,
      sequence: { groupOrder },
      globalSetup: ["tests/support/global-setup.ts"],
      setupFiles: ["tests/support/worker-database.ts"],
      pool: "forks" as const, // the database's address is in the environment, which threads would share
      testTimeout: 20_000,
      hookTimeout: 30_000,
    },
  };
}

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // Throws outside Next's own bundler, as it should in a browser; tests run on a server.
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    // By default one core is left free, which on a machine with two leaves one idle.
    maxWorkers: 2,
    env: {
      LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
      TZ: "UTC",
      EVIDENCE_DIRECTORY: `${root}.data/evidence-of-tests`,
    },
    setupFiles: ["tests/support/no-console-noise.ts"],
    projects: [
      {
        extends: true, // Properties run many cases, and a busy machine is no reason to fail.
        test: { name: "domain", include: ["tests/domain/**/*.test.ts"], testTimeout: 30_000 },
      },
      onDatabase("use-cases", { include: ["tests/use-cases/**/*.test.ts"], exclude: ALONE }, 0),
      // The chain waits for every transaction that runs in the server, those of other workers included.
      onDatabase("use-cases-alone", { include: ALONE }, 1),
    ],
  },
});
