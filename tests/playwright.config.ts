import { defineConfig } from "@playwright/test";

/** Run by `npm test`, which starts a database and the built product and says where they are. */
export default defineConfig({
  testDir: "./e2e",
  outputDir: "../test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A shared build machine may stall for seconds; a test that fails twice is wrong.
  retries: process.env.CI ? 1 : 0,
  timeout: 40_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.E2E_BASE_URL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    // What fades in is judged once it is there.
    contextOptions: { reducedMotion: "reduce" },
    // Recording every step of every test costs a third of the time on two cores; the failing page's picture stays.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "sign-in-once", testMatch: "sign-in-once.setup.ts" },
    {
      name: "journeys",
      testMatch: "*.spec.ts",
      testIgnore: "*.alone.spec.ts",
      dependencies: ["sign-in-once"],
    },
    // Takes the database away from everybody: after all others, by itself.
    { name: "alone", testMatch: "*.alone.spec.ts", dependencies: ["journeys"], workers: 1 },
  ],
});
