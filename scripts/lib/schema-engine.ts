import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { migrationAdapter } from "./migration-adapter.ts";

export type SchemaEngine = glue.SchemaEngine;
export type OpenEngine = { engine: SchemaEngine; close(): Promise<void> };
export type SchemaFile = { path: string; content: string };

/*
 * Prisma's schema engine, as WebAssembly. The CLI would download a native program at install time,
 * which fails on a machine without access to Prisma's servers.
 */
export async function openSchemaEngine(url: string, schema?: SchemaFile[]): Promise<OpenEngine> {
  loadOnce();
  const datamodels = schema?.map((file): [string, string] => [file.path, file.content]);
  const ignoreLog = () => {};
  const adapter = migrationAdapter(url);
  const engine = await glue.SchemaEngine.new(
    { datamodels },
    ignoreLog,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  const close = async () => {
    engine.free();
    await adapter.closeAll();
  };
  return { engine, close };
}

let loaded = false;

function loadOnce(): void {
  if (loaded) return;
  loaded = true;
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => console.error(`schema engine: ${message}`),
    },
  });
  const program = new WebAssembly.Module(readFileSync(engineFile()));
  const instance = new WebAssembly.Instance(program, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** The CLI ships the engine of its own version without using it; the glue package, released less often, carries an older one. */
function engineFile(): string {
  const require = createRequire(import.meta.url);
  const ofTheCli = path.join(
    path.dirname(require.resolve("prisma/package.json")),
    "build/schema_engine_bg.wasm",
  );
  if (existsSync(ofTheCli)) return ofTheCli;
  return path.join(
    path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg")),
    "schema_engine_bg.wasm",
  );
}

/** The sentence a person can act on, out of the engine's JSON. */
export function engineMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  try {
    return findMessage(JSON.parse(text)) ?? text;
  } catch {
    return text;
  }
}

function findMessage(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const message = (value as { message?: unknown }).message;
  if (typeof message === "string") return message;
  for (const inner of Object.values(value)) {
    const found = findMessage(inner);
    if (found) return found;
  }
  return undefined;
}
