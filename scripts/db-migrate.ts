import { adoptEmbeddedPostgres, startEmbeddedPostgres } from "./lib/embedded-postgres.ts";
import { describeError, Failure } from "./lib/failure.ts";
import { applyMigrations, markRolledBack, missingMigration, writeMigration } from "./lib/migrations.ts";
import { inData } from "./lib/project.ts";
import { withComparisonServer } from "./lib/test-server.ts";

/*
 * npm run db:migrate <name>                    writes the migration the schema is missing
 * npm run db:migrate -- --create-only <name>   … and does not apply it; with no difference, an empty file to fill in
 * npm run db:migrate -- --rolled-back <name>   after a failed migration was repaired: try it again at the next start
 */
const createOnly = process.argv.includes("--create-only");
const rolledBack = process.argv.includes("--rolled-back");
const name = process.argv.slice(2).find((argument) => !argument.startsWith("--"));

try {
  await main();
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  if (!name) throw new Failure("Name the migration: npm run db:migrate add-deadline");
  if (rolledBack) return forget(name);
  const sql = await withComparisonServer(missingMigration);
  if (!sql && !createOnly) return console.log("Migrations and schema agree; nothing to write.");
  console.log(`${writeMigration(fileName(name), sql ?? "-- \n")}\n\n${sql ?? ""}`);
  if (createOnly) return console.log("Edit it; it is applied at the next start.");
  await applyWhereRunning();
}

function fileName(given: string): string {
  const plain = given
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  if (!plain) throw new Failure("The name needs letters or digits.");
  return plain;
}

async function applyWhereRunning(): Promise<void> {
  const url = await developmentDatabase();
  if (!url) return console.log("It is applied at the next start.");
  console.log(`Applied: ${(await applyMigrations(url)).join(", ")}`);
}

async function forget(migration: string): Promise<void> {
  const url = await developmentDatabase();
  if (url) return markRolledBack(url, migration);
  const server = await startEmbeddedPostgres(inData("pg"));
  try {
    await markRolledBack(server.urlOf("tracker"), migration);
  } finally {
    await server.stop();
  }
}

/** The given database, or the embedded one while the application runs. */
async function developmentDatabase(): Promise<string | undefined> {
  const given = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
  if (given) return given;
  const server = await adoptEmbeddedPostgres(inData("pg"));
  return server?.urlOf("tracker");
}
