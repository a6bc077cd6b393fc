import { parseArgs } from "node:util";
import { openRegisterDatabase } from "./bench/register-database.ts";
import { openVolumeDatabase } from "./bench/volume-database.ts";
import { describeError } from "./lib/failure.ts";
import { projectRoot } from "./lib/project.ts";

/*
 * npm run seed:volume                     1,500 tasks and 400,000 audit events, for npm run bench
 * npm run seed:volume -- --tasks 3000     more of them
 * npm run seed:volume -- --rows 3000000   so many patents, in a database of their own, for npm run bench -- patents
 */
process.chdir(projectRoot);
try {
  const { values } = parseArgs({
    options: {
      tasks: { type: "string", default: "1500" },
      "audit-events": { type: "string", default: "400000" },
      rows: { type: "string" },
    },
  });
  const volume = { tasks: Number(values.tasks), auditEvents: Number(values["audit-events"]) };
  const rows = Number(values.rows ?? 1);
  if (!Object.values({ ...volume, rows }).every((n) => Number.isInteger(n) && n > 0))
    throw new Error("Whole numbers above 0.");
  const database = await (values.rows ? openRegisterDatabase(rows, true) : openVolumeDatabase(volume, true));
  await database.stop();
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
