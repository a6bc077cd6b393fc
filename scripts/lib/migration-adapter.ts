import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

/** The engine leaves its connections open, and a database with connections cannot be copied: close them afterwards. */
export type MigrationAdapter = SqlMigrationAwareDriverAdapterFactory & { closeAll(): Promise<void> };

/*
 * Prisma's own PostgreSQL adapter, with what it lacks for migrations. As of 7.10:
 *  1. it splits a script at every ';' and so breaks functions, triggers and DO blocks;
 *  2. it cannot read the type "char", which the engine asks of pg_constraint;
 *  3. its shadow database is the main one when it was given a connection string;
 *  4. it drops the shadow database while its own pool is still connected to it.
 */
export function migrationAdapter(url: string): MigrationAdapter {
  const server = connectionParts(url);
  const open: SqlDriverAdapter[] = [];
  const keep = (adapter: SqlDriverAdapter) => {
    open.push(adapter);
    return adapter;
  };
  const shadow = `tracker_shadow_${crypto.randomUUID()}`;
  return {
    provider: "postgres",
    adapterName: "special-action-tracker/migration-adapter",
    connect: async () => keep(await connect(server)),
    connectToShadowDb: async () => {
      await runOn(server, `CREATE DATABASE "${shadow}"`);
      const drop = () => runOn(server, `DROP DATABASE IF EXISTS "${shadow}" WITH (FORCE)`);
      return keep(await connect({ ...server, database: shadow }, drop));
    },
    closeAll: async () => {
      await Promise.all(open.map((adapter) => adapter.dispose()));
    },
  };
}

async function connect(config: pg.ClientConfig, afterClose?: () => Promise<void>): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool(config);
  const adapter = await new PrismaPg(pool).connect();
  const seen = readCharColumnsAsText(pool);
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    executeRaw: (query) => adapter.executeRaw(query),
    startTransaction: (isolation) => adapter.startTransaction(isolation),
    getConnectionInfo: () => adapter.getConnectionInfo(),
    queryRaw: async (query: SqlQuery): Promise<SqlResultSet> => {
      const result = await adapter.queryRaw(query);
      const columnTypes = result.columnTypes.map((type, column) =>
        seen.charColumns.has(column) ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    },
    executeScript: (script) => runWhole(pool, adapter, script),
    dispose: async () => {
      if (pool.ended || pool.ending) return;
      await adapter.dispose();
      await pool.end();
      await afterClose?.();
    },
  };
}

const CHAR = 18; // pg_type.oid of "char"

/** Relabels "char" columns before the adapter refuses them; the engine asks one thing at a time, so the last answer's columns are enough. */
function readCharColumnsAsText(pool: pg.Pool): { charColumns: Set<number> } {
  const seen = { charColumns: new Set<number>() };
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
  const relabelling = async (config: pg.QueryConfig): Promise<pg.QueryResult> => {
    const result = await query(config);
    seen.charColumns = new Set();
    (result.fields ?? []).forEach((field, column) => {
      if (field.dataTypeID !== CHAR) return;
      seen.charColumns.add(column);
      field.dataTypeID = pg.types.builtins.BPCHAR;
    });
    return result;
  };
  pool.query = relabelling as typeof pool.query;
  return seen;
}

async function runWhole(pool: pg.Pool, adapter: SqlDriverAdapter, script: string): Promise<void> {
  try {
    await pool.query({ text: script });
  } catch (error) {
    throwAsAdapter(adapter, error);
  }
}

/** The engine understands only the adapter's own error shape, and the method that makes it is not public. */
function throwAsAdapter(adapter: SqlDriverAdapter, error: unknown): never {
  const { onError } = adapter as unknown as { onError(error: unknown): never };
  return onError.call(adapter, error);
}

async function runOn(config: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Separate parts, because a connection string would win over the name of the shadow database. */
function connectionParts(url: string): pg.ClientConfig {
  const { host, port, user, password, database, ssl } = new pg.Client(url) as pg.Client & {
    ssl?: pg.ClientConfig["ssl"];
  };
  return { host, port, user, password: password ?? undefined, database, ssl };
}
