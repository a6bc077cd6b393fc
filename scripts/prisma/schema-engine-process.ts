import { createInterface } from "node:readline";
import pg from "pg";
import { engineMessage, type OpenEngine, openSchemaEngine, type SchemaEngine } from "../lib/schema-engine.ts";

/*
 * Speaks the protocol of Prisma's native engine: JSON-RPC, one message a line on stdin and stdout,
 * or one `cli` command. The WebAssembly engine answers.
 */
const url = datasourceUrl() ?? process.env.DATABASE_URL ?? "";
const command = argumentAfter("cli");
if (command) await runCommand(command);
else serve();

type Request = { id: number; method: string; params: unknown };

function serve(): void {
  let open: Promise<OpenEngine> | undefined;
  const input = createInterface({ input: process.stdin });
  input.on("line", async (line) => {
    const { id, method, params } = JSON.parse(line) as Request;
    try {
      open ??= openSchemaEngine(url);
      send({ id, result: await answer((await open).engine, method, params) });
    } catch (error) {
      send({ id, error: asRpcError(error) });
    }
  });
  input.on("close", () => process.exit(0));
}

async function answer(engine: SchemaEngine, method: string, params: unknown): Promise<unknown> {
  const name = method === "getDatabaseVersion" ? "version" : method;
  const methods = engine as unknown as Record<string, (params: unknown) => Promise<unknown>>;
  const result = (await methods[name]?.call(engine, params)) ?? {};
  const printed = (result as { stdout?: string | null }).stdout;
  // The native engine prints a diff by asking its parent to, instead of returning it.
  if (method === "diff" && printed) send({ id: 0, method: "print", params: { content: printed } });
  return result;
}

function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function asRpcError(error: unknown): object {
  const code = (error as { code?: unknown }).code;
  const error_code = typeof code === "string" && /^P\d/.test(code) ? code : null;
  const data = { is_panic: false, message: engineMessage(error), meta: null, error_code };
  return { code: 4466, message: "An error happened. Check the data field for details.", data };
}

async function runCommand(name: string): Promise<never> {
  try {
    const database = new pg.Client(url).database;
    if (name === "can-connect-to-database") await query(url, "SELECT 1");
    if (name === "create-database") await query(maintenanceUrl(), `CREATE DATABASE "${database}"`);
    if (name === "drop-database")
      await query(maintenanceUrl(), `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    process.exit(0);
  } catch (error) {
    reportCommandFailure(error);
    process.exit(1);
  }
}

/** The CLI reads this log line from stderr; P1003 makes it create the database. */
function reportCommandFailure(error: unknown): void {
  const missing = (error as { code?: string }).code === "3D000";
  const fields = { is_panic: false, message: engineMessage(error), error_code: missing ? "P1003" : "P1001" };
  const line = {
    timestamp: new Date().toISOString(),
    level: "ERROR",
    target: "schema_engine::logger",
    fields,
  };
  console.error(JSON.stringify(line));
}

async function query(at: string, sql: string): Promise<void> {
  const client = new pg.Client(at);
  await client.connect();
  await client.query(sql);
  await client.end();
}

function maintenanceUrl(): string {
  const at = new URL(url);
  at.pathname = "/postgres";
  return at.href;
}

function argumentAfter(name: string): string | undefined {
  const position = process.argv.indexOf(name);
  return position < 0 ? undefined : process.argv[position + 1];
}

function datasourceUrl(): string | undefined {
  const datasource = argumentAfter("--datasource");
  return datasource ? (JSON.parse(datasource) as { url: string }).url : undefined;
}
