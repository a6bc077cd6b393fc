import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { Prisma, PrismaClient } from "./generated/client";
import { noteAnyTable, noteStatement } from "./tables-read";

export { Prisma };

/** A running transaction. Stores take it (or `Db`) as their first argument and never open their own. */
export type Tx = Prisma.TransactionClient;
/** Anything a read can run on: the client itself or a transaction. */
export type Db = Tx;

const POOL_SIZE = 10;
/** Longer than any page should take; a stuck statement must not hold a connection for ever. */
const STATEMENT_TIMEOUT_MS = 15_000;
/** A page may ask for several connections at once, and on a busy machine wait for them in turn. */
const CONNECT_TIMEOUT_MS = 6_000;

type Shared = { trackerPool?: pg.Pool; trackerPrisma?: PrismaClient; trackerAnsweredAt?: number };
// One pool a process: the development server reloads modules, and the proxy is a bundle of its own.
const shared = globalThis as unknown as Shared;

/** The connection pool, for streaming reads and SQL that Prisma has no words for. */
export function pool(): pg.Pool {
  shared.trackerPool ??= openPool();
  return shared.trackerPool;
}

export function db(): PrismaClient {
  shared.trackerPrisma ??= openPrisma();
  return shared.trackerPrisma;
}

function openPrisma(): PrismaClient {
  const client = new PrismaClient({
    adapter: new PrismaPg(pool(), { statementNameGenerator: nameStatement }),
  });
  // Prisma gathers these from several askers into one statement, and sends it in the name of the first.
  const gathered = ({ query, args }: { query: (args: never) => Promise<unknown>; args: unknown }) => {
    noteAnyTable();
    return query(args as never);
  };
  return client.$extends({
    query: { $allModels: { findUnique: gathered, findUniqueOrThrow: gathered } },
  }) as unknown as PrismaClient;
}

/** A pool that says which statements are sent in the course of a read (./tables-read.ts). */
class WatchedPool extends pg.Pool {
  override query = ((...args: Parameters<pg.Pool["query"]>) => {
    noteStatement(textOf(args[0]));
    return (super.query as (...args: unknown[]) => unknown).apply(this, args);
  }) as pg.Pool["query"];
}

/** As above, for those who take a connection for themselves: transactions and cursors. */
class WatchedClient extends pg.Client {
  override query = ((...args: Parameters<pg.Client["query"]>) => {
    noteStatement(textOf(args[0]));
    return (super.query as (...args: unknown[]) => unknown).apply(this, args);
  }) as pg.Client["query"];
}

/** Of a plain statement or a named one; nothing where it lies deeper, as a cursor's does. */
function textOf(statement: unknown): string | undefined {
  if (typeof statement === "string") return statement;
  return (statement as { text?: string } | null)?.text;
}

/** Rows of one prepared statement, past Prisma, which takes four times as long: for what every page asks. */
export async function rowsOf<Row extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await pool().query<Row>({ name, text, values: [...values] })).rows;
}

/** Closes every connection: for scripts and tests that must end. */
export async function closeDatabase(): Promise<void> {
  await shared.trackerPrisma?.$disconnect();
  await shared.trackerPool?.end();
  shared.trackerPrisma = undefined;
  shared.trackerPool = undefined;
}

/** Whether the database answers within the time an impatient load balancer allows. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await pool().query("select 1");
    shared.trackerAnsweredAt = performance.now();
    return true;
  } catch {
    shared.trackerAnsweredAt = undefined;
    return false;
  }
}

/** For how long an answer stands. */
const ANSWER_STANDS_MS = 1_000;

/**
 * Whether it answers, or did within the last second, for every page view. A server that ends says so on the
 * idle connections of the pool, and is asked again at once; only a cut cable is noticed a second late.
 */
export async function databaseAnsweredLately(): Promise<boolean> {
  const at = shared.trackerAnsweredAt;
  if (at !== undefined && performance.now() - at < ANSWER_STANDS_MS) return true;
  return databaseAnswers();
}

function openPool(): pg.Pool {
  const opened = new WatchedPool({
    Client: WatchedClient,
    connectionString: env().DATABASE_URL,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    // Many read at once: a second worker for one statement takes its processor from somebody else's, and is slow to start.
    // And a search reads the whole pending list of an inverted index, which therefore stays short.
    options: "-c max_parallel_workers_per_gather=0 -c gin_pending_list_limit=512kB",
  });
  // A server that restarts ends idle connections; the pool replaces them, and nobody need fall over.
  opened.on("error", () => {
    shared.trackerAnsweredAt = undefined;
  });
  return opened;
}

const statementNames = new Map<string, string>();
const MAX_PREPARED = 500;

/** Prepared statements nearly double throughput; the cap keeps variable SQL from filling the server. */
function nameStatement(query: { sql: string }): string {
  const known = statementNames.get(query.sql);
  if (known) return known;
  if (statementNames.size >= MAX_PREPARED) return "";
  const name = `p${statementNames.size}`;
  statementNames.set(query.sql, name);
  return name;
}
