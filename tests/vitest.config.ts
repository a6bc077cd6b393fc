import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

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
      {
        extends: true,
        test: {
          name: "use-cases",
          include: ["tests/use-cases/**/*.test.ts"],
          globalSetup: ["tests/support/global-setup.ts"],
          setupFiles: ["tests/support/worker-database.ts"],
          pool: "forks", // the database's address is in the environment, which threads would share
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
