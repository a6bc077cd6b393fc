import type { TestProject } from "vitest/node";
import { joinTestServer } from "../../scripts/lib/test-server.ts";
import { dropLeftOvers, dropWorkerDatabases, ensureTemplate, type TestRun } from "./test-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    testRun: TestRun;
  }
}

/** Once per run: a server, and the template every worker's database is cloned from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A server given instead of the embedded one needs a superuser, and must hold nothing of value.
  const given = process.env.TEST_DATABASE_OWNER_URL;
  const server = given ? undefined : await joinTestServer();
  const adminUrl = given ?? server?.urlOf("postgres") ?? "";
  try {
    const testRun: TestRun = { adminUrl, template: await ensureTemplate(adminUrl), run: process.pid };
    if (server) await dropLeftOvers(testRun);
    project.provide("testRun", testRun);
    return async () => {
      await dropWorkerDatabases(testRun);
      await server?.leave();
    };
  } catch (error) {
    await server?.leave();
    throw error;
  }
}
