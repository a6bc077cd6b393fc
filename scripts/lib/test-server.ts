import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { adoptEmbeddedPostgres, startEmbeddedPostgres, throwAway } from "./embedded-postgres.ts";
import { isSameProcess, markOf, type ProcessMark } from "./processes.ts";
import { inData } from "./project.ts";

/*
 * One throw-away PostgreSQL for tests and for comparing migrations with the schema. Several programs may use it
 * at once; each leaves a mark, and the last to leave stops it.
 */
export type TestServer = { urlOf(database: string): string; leave(): Promise<void> };

const directory = inData("test-pg");
const users = inData("test-pg-users");

export async function joinTestServer(): Promise<TestServer> {
  mkdirSync(users, { recursive: true });
  const ownMark = path.join(users, `${process.pid}-${crypto.randomUUID()}`);
  writeFileSync(ownMark, JSON.stringify(markOf(process.pid)));
  const server = await startEmbeddedPostgres(directory, { settings: throwAway, preferredPort: 54339 });
  return {
    urlOf: server.urlOf,
    leave: async () => {
      rmSync(ownMark, { force: true });
      await stopTestServerIfUnused();
    },
  };
}

/** Also after programs that were killed before they could leave. */
export async function stopTestServerIfUnused(): Promise<void> {
  const inUse = marks().filter((file) => !removeIfGone(file));
  if (inUse.length > 0) return;
  const server = await adoptEmbeddedPostgres(directory);
  await server?.stop();
}

/** Where schemas may be compared: a given server whose user may create databases, or else the throw-away one. */
export async function withComparisonServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_OWNER_URL;
  if (given) return work(given);
  const server = await joinTestServer();
  try {
    return await work(server.urlOf("postgres"));
  } finally {
    await server.leave();
  }
}

function marks(): string[] {
  try {
    return readdirSync(users).map((name) => path.join(users, name));
  } catch {
    return [];
  }
}

function removeIfGone(file: string): boolean {
  try {
    if (isSameProcess(JSON.parse(readFileSync(file, "utf8")) as ProcessMark)) return false;
  } catch {
    // half written, or removed by its owner in this moment
  }
  rmSync(file, { force: true });
  return true;
}
