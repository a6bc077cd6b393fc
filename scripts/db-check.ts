import { describeError } from "./lib/failure.ts";
import { missingMigration } from "./lib/migrations.ts";
import { withComparisonServer } from "./lib/test-server.ts";

/** npm run db:check. Exit code 0: migrations and schema agree; 2: a migration is missing; 1: it could not be found out. */
try {
  const sql = await withComparisonServer(missingMigration);
  if (sql) console.log(`The schema has what no migration creates; run: npm run db:migrate <name>\n\n${sql}`);
  else console.log("Migrations and schema agree.");
  process.exitCode = sql ? 2 : 0;
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
