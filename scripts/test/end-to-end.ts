import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { APPLICATION_ROLE, embeddedDatabase, grantToApplication } from "../lib/application-database.ts";
import { adoptEmbeddedPostgres, startEmbeddedPostgres, throwAway } from "../lib/embedded-postgres.ts";
import { applyMigrations } from "../lib/migrations.ts";
import { freePort } from "../lib/ports.ts";
import { inData } from "../lib/project.ts";
import { commandOf, runNode } from "../lib/run.ts";
import { endLeftOver, startWebServer, untilReady } from "../start/web-server.ts";
import { endLeftOverWorker, startWorker } from "../start/worker.ts";
import { findChromium } from "./chromium.ts";
import { onStop } from "./cleanup.ts";
import { type Outcome, playwrightCounts } from "./counts.ts";

const directory = inData("e2e-pg");
const evidenceDirectory = inData("e2e-evidence");
const report = inData("test-results", "e2e.json");
const webLog = inData("test-results", "e2e-web.txt");

/** The built application in a browser, on a fresh database with the demonstration in it. */
export async function endToEnd(): Promise<Outcome> {
  const chromium = await findChromium();
  mkdirSync(inData("test-results"), { recursive: true });
  const database = await freshDatabase();
  const web = await startApplication(database.application);
  const finished = await runNode(
    [
      commandOf("@playwright/test", "playwright"),
      "test",
      "-c",
      "tests/playwright.config.ts",
      "--reporter=list,json",
    ],
    {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      E2E_BASE_URL: web.address,
      E2E_OWNER_URL: database.owner,
      CHROMIUM_PATH: chromium,
      FORCE_COLOR: "0",
    },
  );
  await web.stop();
  await database.stop();
  const outcome = playwrightCounts(finished, report);
  return outcome.failed > 0
    ? { ...outcome, output: `--- web server ---\n${readFileSync(webLog, "utf8")}\n---\n${outcome.output}` } // what failed stands last
    : outcome;
}

async function freshDatabase() {
  const leftOver = await adoptEmbeddedPostgres(directory);
  await leftOver?.stop();
  rmSync(directory, { recursive: true, force: true });
  const server = await startEmbeddedPostgres(directory, { settings: throwAway, preferredPort: 54349 });
  onStop(() => server.stop());
  const urls = await embeddedDatabase(server, "tracker", directory);
  await applyMigrations(urls.owner);
  await grantToApplication(urls.owner, APPLICATION_ROLE);
  const { loadReference } = await import("../../prisma/reference/load.ts");
  const { loadDemonstration } = await import("../../prisma/demonstration/load.ts");
  await loadReference(urls.owner);
  rmSync(evidenceDirectory, { recursive: true, force: true });
  await loadDemonstration(urls.owner, { evidenceDirectory });
  return { ...urls, stop: () => server.stop() };
}

async function startApplication(databaseUrl: string) {
  await endLeftOver("e2e");
  await endLeftOverWorker("e2e");
  const place = { host: "127.0.0.1", port: await freePort() };
  const environment = {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: `http://${place.host}:${place.port}`,
    NEXTAUTH_SECRET: randomBytes(48).toString("base64url"),
    DEMONSTRATION: "1",
    DEMONSTRATION_TODAY: process.env.DEMONSTRATION_TODAY || "2025-12-29",
    EVIDENCE_DIRECTORY: evidenceDirectory,
  };
  const web = startWebServer({ command: "start", purpose: "e2e", place, environment, log: webLog });
  onStop(() => web.stop());
  const worker = startWorker({ purpose: "e2e", environment, log: webLog });
  onStop(() => worker.stop());
  await untilReady(web, 60_000).catch((error: Error) => {
    throw new Error(`${error.message}\n${readFileSync(webLog, "utf8")}`);
  });
  return { address: web.address, stop: () => Promise.all([web.stop(), worker.stop()]) };
}
