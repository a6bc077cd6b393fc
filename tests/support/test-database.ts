import pg from "pg";
import { forgetAll } from "@/lib/db/memo";
import {
  APPLICATION_ROLE,
  ensureApplicationRole,
  grantToApplication,
} from "../../scripts/lib/application-database.ts";
import { fingerprint } from "../../scripts/lib/fingerprint.ts";
import { applyMigrations } from "../../scripts/lib/migrations.ts";
import { isAlive } from "../../scripts/lib/processes.ts";
import { asRole, identifier, inDatabase, withClient } from "../../scripts/lib/query.ts";

/** What the run hands to its workers. */
export type TestRun = { adminUrl: string; template: string; run: number };

const PASSWORD = "only-for-tests";
const ONE_BUILDER_AT_A_TIME = 7_245_001;

/** A database as migrations, grants and reference data leave it. Its name says from which files it was made. */
export async function ensureTemplate(adminUrl: string): Promise<string> {
  const sources = [
    "prisma/migrations",
    "prisma/reference",
    "prisma/demonstration/cast.ts",
    "prisma/demonstration/load-cast.ts",
    "scripts/lib/application-database.ts",
    "tests/support",
  ];
  const template = `template_${fingerprint(sources).slice(0, 16)}`;
  await withClient(adminUrl, async (client) => {
    // Held until the connection closes. Two runs started together would otherwise both build it.
    await client.query("SELECT pg_advisory_lock($1)", [ONE_BUILDER_AT_A_TIME]);
    await ensureApplicationRole(client, PASSWORD);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [template]);
    if (rowCount) return;
    const unfinished = `${template}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${identifier(unfinished)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${identifier(unfinished)}`);
    await fill(inDatabase(adminUrl, unfinished));
    await client.query(`ALTER DATABASE ${identifier(unfinished)} RENAME TO ${identifier(template)}`);
  });
  return template;
}

async function fill(ownerUrl: string): Promise<void> {
  await applyMigrations(ownerUrl);
  await grantToApplication(ownerUrl, APPLICATION_ROLE);
  const { loadReference } = await import("../../prisma/reference/load.ts");
  await loadReference(ownerUrl);
  const { loadCast } = await import("../../prisma/demonstration/load-cast.ts");
  await loadCast(ownerUrl);
  await withClient(ownerUrl, (client) => client.query(SNAPSHOT));
}

/** Points this worker at a database of its own, in the state of the template. */
export async function pointAtWorkerDatabase(
  { adminUrl, template, run }: TestRun,
  worker: string,
): Promise<void> {
  const name = `test_${run}_${worker}`;
  const ownerUrl = inDatabase(adminUrl, name);
  process.env.TEST_OWNER_URL = ownerUrl;
  process.env.DATABASE_URL = asRole(ownerUrl, APPLICATION_ROLE, PASSWORD);
  const exists = await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount)
      await client.query(
        `CREATE DATABASE ${identifier(name)} TEMPLATE ${identifier(template)} STRATEGY FILE_COPY`,
      );
    return Boolean(rowCount);
  });
  if (exists) await resetDatabase(); // an earlier test file of this worker used it
}

let forResets: pg.Pool | undefined;

/** Puts every table and sequence back to the template's state. Connections of the application stay open. */
export async function resetDatabase(): Promise<void> {
  forResets ??= openForResets();
  await forResets.query("SELECT test_snapshot.restore()");
  forgetAll();
}

/** One connection for the whole test file: a fresh one spends more time on warming up than on the reset itself. */
function openForResets(): pg.Pool {
  const connectionString = process.env.TEST_OWNER_URL;
  if (!connectionString) throw new Error("resetDatabase() is for tests/use-cases, which have a database");
  const pool = new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true });
  pool.on("error", () => {}); // the run has ended and dropped the database
  return pool;
}

export async function dropWorkerDatabases({ adminUrl, run }: TestRun): Promise<void> {
  await dropDatabases(adminUrl, (name) => name.startsWith(`test_${run}_`));
}

/** What runs that were killed, and older templates, have left. Only sound where all runs are on this machine. */
export async function dropLeftOvers({ adminUrl, template }: TestRun): Promise<void> {
  const runOf = (name: string) => Number(/^test_(\d+)_/.exec(name)?.[1] ?? 0);
  const ofDeadRun = (name: string) => runOf(name) > 0 && !isAlive(runOf(name));
  const oldTemplate = (name: string) => /^template_[0-9a-f]{16}$/.test(name) && name !== template;
  await dropDatabases(adminUrl, (name) => ofDeadRun(name) || oldTemplate(name));
}

async function dropDatabases(adminUrl: string, which: (name: string) => boolean): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database");
    for (const { datname } of rows.filter((row) => which(row.datname))) {
      await client.query(`DROP DATABASE IF EXISTS ${identifier(datname)} WITH (FORCE)`);
    }
  });
}

/*
 * A copy of every table, kept in the template and so in every clone. A table is restored only when it was written:
 * any insert or update leaves a row with a newer transaction number (xmin), any delete leaves fewer rows.
 * session_replication_role keeps foreign keys and append-only triggers out of the way, which takes a superuser.
 */
const SNAPSHOT = `
CREATE SCHEMA test_snapshot;
CREATE TABLE test_snapshot.table_state (name text PRIMARY KEY, columns text NOT NULL, rows bigint, newest bigint);
CREATE TABLE test_snapshot.sequence_state (name text PRIMARY KEY, last_value bigint, is_called boolean);

CREATE FUNCTION test_snapshot.look(name text, OUT rows bigint, OUT newest bigint) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SELECT count(*), coalesce(max(xmin::text::bigint), 0) FROM public.%I', name) INTO rows, newest;
END $$;

CREATE FUNCTION test_snapshot.restore() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  kept record;
  now_rows bigint;
  now_newest bigint;
BEGIN
  SET LOCAL session_replication_role = replica;
  SET LOCAL lock_timeout = '5s'; -- a test that left a transaction open fails here instead of hanging
  FOR kept IN SELECT * FROM test_snapshot.table_state LOOP
    SELECT l.rows, l.newest INTO now_rows, now_newest FROM test_snapshot.look(kept.name) AS l;
    CONTINUE WHEN (now_rows, now_newest) = (kept.rows, kept.newest);
    EXECUTE format('DELETE FROM public.%I', kept.name);
    EXECUTE format('INSERT INTO public.%1$I (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM test_snapshot.%1$I', kept.name, kept.columns);
    SELECT l.rows, l.newest INTO now_rows, now_newest FROM test_snapshot.look(kept.name) AS l;
    UPDATE test_snapshot.table_state SET rows = now_rows, newest = now_newest WHERE name = kept.name;
  END LOOP;
  PERFORM setval(format('public.%I', s.name)::regclass, s.last_value, s.is_called) FROM test_snapshot.sequence_state AS s;
END $$;

DO $$
DECLARE
  found record;
BEGIN
  FOR found IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('CREATE TABLE test_snapshot.%1$I AS TABLE public.%1$I', found.name);
    INSERT INTO test_snapshot.table_state
    SELECT found.name, string_agg(quote_ident(attname), ', ' ORDER BY attnum), look.rows, look.newest
    FROM pg_attribute, test_snapshot.look(found.name)
    WHERE attrelid = format('public.%I', found.name)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    GROUP BY look.rows, look.newest;
  END LOOP;
  FOR found IN SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public' LOOP
    EXECUTE format('INSERT INTO test_snapshot.sequence_state SELECT %L, last_value, is_called FROM public.%I', found.name, found.name);
  END LOOP;
END $$;
`;
