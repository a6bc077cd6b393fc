import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type pg from "pg";
import type { EmbeddedPostgres } from "./embedded-postgres.ts";
import { Failure } from "./failure.ts";
import { asRole, identifier, literal, withClient } from "./query.ts";

export const APPLICATION_ROLE = "tracker_app";

/** Two ways into one database: the owner changes its structure, the application only its rows. */
export type DatabaseUrls = { owner: string; application: string };

/** The database of that name in an embedded PostgreSQL, made when missing. */
export async function embeddedDatabase(
  server: EmbeddedPostgres,
  name: string,
  directory: string,
): Promise<DatabaseUrls> {
  const owner = server.urlOf(name);
  const password = applicationPassword(`${directory}/app-password`);
  await withClient(server.urlOf("postgres"), async (client) => {
    await ensureApplicationRole(client, password);
    await ensureDatabase(client, name);
  });
  return { owner, application: asRole(owner, APPLICATION_ROLE, password) };
}

/** Kept, so that a web server that outlives this program can still sign in. */
function applicationPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(18).toString("base64url")}\n`, { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

export async function ensureApplicationRole(client: pg.Client, password: string): Promise<void> {
  const role = identifier(APPLICATION_ROLE);
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [APPLICATION_ROLE]);
  if (!rowCount) await client.query(`CREATE ROLE ${role}`);
  await client.query(
    `ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${literal(password)}`,
  );
}

async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  if (!rowCount) await client.query(`CREATE DATABASE ${identifier(name)}`);
}

/** What the database reckons by itself from other rows. */
const RECKONED = [
  ...["approved_span", "patent_tally", "patent_days_tally", "conversion_tally", "patent_sample"],
  ...["table_write", "table_write_floor"],
];

/**
 * What the application may do: read and write rows. The audit trail it may only add to, which is what makes it a
 * trail; what is reckoned from other rows it may only read. Said anew at every start, because migrations add tables.
 */
export async function grantToApplication(owner: string, role: string): Promise<void> {
  const to = identifier(role);
  await withClient(owner, async (client) => {
    const present = "array(SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' AND tablename";
    const { rows } = await client.query<{
      database: string;
      may: boolean;
      trail: string[];
      reckoned: string[];
    }>(
      `SELECT current_database() AS database, has_database_privilege($1, current_database(), 'CONNECT') AS may,
              ${present} IN ('audit_event', 'audit_link')) AS trail, ${present} = ANY($2)) AS reckoned`,
      [role, RECKONED],
    );
    const [{ database, may, trail, reckoned }] = rows as [(typeof rows)[number]];
    await client.query("BEGIN");
    // The database may belong to somebody else, who has granted this already.
    if (!may) await client.query(`GRANT CONNECT ON DATABASE ${identifier(database)} TO ${to}`);
    await client.query(`GRANT USAGE ON SCHEMA public TO ${to}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${to}`);
    await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${to}`);
    for (const table of trail) {
      await client.query(`REVOKE UPDATE, DELETE, TRUNCATE ON public.${identifier(table)} FROM ${to}`);
    }
    for (const table of reckoned) {
      await client.query(`REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON public.${identifier(table)} FROM ${to}`);
    }
    await client.query(`REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON public._prisma_migrations FROM ${to}`);
    await client.query("COMMIT");
  });
}

export type ServerFacts = { role: string; version: string; database: string };

/** Connects as the application will, and refuses what it cannot run on. */
export async function inspectServer(url: string): Promise<ServerFacts> {
  const facts = await withClient(url, async (client) => {
    const { rows } = await client.query<ServerFacts & { number: number }>(
      `SELECT current_user::text AS role, current_database()::text AS database,
              current_setting('server_version') AS version, current_setting('server_version_num')::int AS number`,
    );
    return rows[0];
  }).catch((error: unknown) => {
    throw new Failure(
      `The database of DATABASE_URL cannot be used: ${connectionProblem(error)} 无法连接 DATABASE_URL 所指数据库。`,
    );
  });
  if (!facts) throw new Failure("The database answered nothing.");
  if (facts.number < 150_000) {
    throw new Failure(
      `PostgreSQL 15 or later is needed, the server is ${facts.version}. 需要 PostgreSQL 15 或更高版本。`,
    );
  }
  return facts;
}

function connectionProblem(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "3D000") return `${message}; create it first, with encoding UTF8.`;
  if (code === "ECONNREFUSED") return "nothing listens there; is the server running?";
  return message || code || String(error);
}

/** pg_trgm sees only letters of the database's LC_CTYPE. With "C" it sees none in Chinese, and searches become slow without a word. */
export async function splitsChinese(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ trigrams: string[] }>("SELECT show_trgm('锂电池') AS trigrams");
    return (rows[0]?.trigrams.length ?? 0) > 0;
  });
}
