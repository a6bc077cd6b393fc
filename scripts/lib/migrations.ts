import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "./failure.ts";
import { inProject } from "./project.ts";
import { engineMessage, openSchemaEngine, type SchemaEngine, type SchemaFile } from "./schema-engine.ts";

const migrationsDirectory = inProject("prisma", "migrations");
const schemaDirectory = inProject("prisma", "schema");
const filters = { externalTables: [], externalEnums: [] };

/** Applies what is missing, in order, and returns the names. Safe to call from two programs at once. */
export async function applyMigrations(url: string): Promise<string[]> {
  return withEngine(url, async (engine) => {
    await refuseUnsoundHistory(engine);
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: migrationsOnDisk(),
        filters,
      });
      return appliedMigrationNames;
    } catch (error) {
      throw failedToApply(engineMessage(error));
    }
  });
}

/** The engine appends the places in its own source it passed through; the migration's name is found only there. */
function failedToApply(message: string): Failure {
  const name = /migration_name="([^"]+)"/.exec(message)?.[1] ?? "<name>";
  const cause = message.split(/\n +0: /)[0];
  return new Failure(
    `The migration ${name} could not be applied. 迁移 ${name} 执行失败。\n${cause}\n${afterFailure(name)}`,
  );
}

/** What applying would trip over, or silently pass by. */
async function refuseUnsoundHistory(engine: SchemaEngine): Promise<void> {
  const found = await engine.diagnoseMigrationHistory({
    migrationsList: migrationsOnDisk(),
    optInToShadowDatabase: false,
    filters,
  });
  const [failed] = found.failedMigrationNames;
  if (failed) {
    throw new Failure(
      `The migration ${failed} is recorded as failed. 迁移 ${failed} 曾经失败。\n${afterFailure(failed)}`,
    );
  }
  const unknown =
    found.history && "unpersistedMigrationNames" in found.history
      ? found.history.unpersistedMigrationNames
      : [];
  if (unknown.length > 0) {
    throw new Failure(
      `The database has migrations this version does not know: ${unknown.join(", ")}. ` +
        "It was used by a newer version; start that one, or restore a backup. 数据库版本比程序新。",
    );
  }
  if (found.editedMigrationNames.length > 0) {
    throw new Failure(
      `Edited after they were applied: ${found.editedMigrationNames.join(", ")}. Put the files back and write a new migration; ` +
        "or, if nothing in the database is worth keeping, delete its directory (.data/pg). 已执行的迁移被改动。",
    );
  }
}

/** A migration is sent as one implicit transaction, so a failed one has left nothing behind unless it commits by itself. */
function afterFailure(name: string): string {
  return (
    "Its statements were rolled back, unless the file contains COMMIT. Repair the file or the data, then run\n" +
    `  npm run db:migrate -- --rolled-back ${name}\nand start again. 修复后执行上面的命令，再重新启动。`
  );
}

export async function markRolledBack(url: string, migrationName: string): Promise<void> {
  await withEngine(url, (engine) => engine.markMigrationRolledBack({ migrationName }));
}

/** The SQL that leads from the migrations to the schema; undefined when they agree. Needs a user who may create databases. */
export async function missingMigration(url: string): Promise<string | undefined> {
  const files = schemaFiles();
  const migrations = migrationsOnDisk();
  return withEngine(
    url,
    async (engine) => {
      const from =
        migrations.migrationDirectories.length > 0
          ? { tag: "migrations" as const, ...migrations }
          : { tag: "empty" as const };
      const difference = await engine.diff({
        from,
        to: { tag: "schemaDatamodel", files },
        script: true,
        exitCode: true,
        filters,
      });
      return difference.exitCode === 0 ? undefined : (difference.stdout ?? "");
    },
    files,
  );
}

/** Returns the new file, relative to the project. */
export function writeMigration(name: string, sql: string): string {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const directory = path.join(migrationsDirectory, `${stamp}_${name}`);
  mkdirSync(directory, { recursive: true });
  const file = path.join(directory, "migration.sql");
  writeFileSync(file, sql);
  return path.relative(inProject(), file);
}

export function schemaFiles(): SchemaFile[] {
  return readdirSync(schemaDirectory)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => path.join(schemaDirectory, name))
    .map((file) => ({ path: file, content: readFileSync(file, "utf8") }));
}

/** In the shape the engine asks for. */
function migrationsOnDisk() {
  const lock = path.join(migrationsDirectory, "migration_lock.toml");
  const names = existsSync(migrationsDirectory) ? readdirSync(migrationsDirectory).sort() : [];
  const fileOf = (name: string) => path.join(migrationsDirectory, name, "migration.sql");
  return {
    baseDir: migrationsDirectory,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names
      .filter((name) => existsSync(fileOf(name)))
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: readFileSync(fileOf(name), "utf8") },
        },
      })),
  };
}

async function withEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
  schema?: SchemaFile[],
): Promise<T> {
  const { engine, close } = await openSchemaEngine(url, schema);
  try {
    return await work(engine);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Error(engineMessage(error), { cause: error });
  } finally {
    await close();
  }
}
