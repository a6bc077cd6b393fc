import { parseArgs } from "node:util";
import { openVolumeDatabase } from "./bench/volume-database.ts";
import { describeError } from "./lib/failure.ts";
import { projectRoot } from "./lib/project.ts";

/*
 * npm run seed:volume                     1,500 tasks and 400,000 audit events, for npm run bench
 * npm run seed:volume -- --tasks 3000     more of them
 */
process.chdir(projectRoot);
try {
  const { values } = parseArgs({
    options: {
      tasks: { type: "string", default: "1500" },
      "audit-events": { type: "string", default: "400000" },
    },
  });
  const volume = { tasks: Number(values.tasks), auditEvents: Number(values["audit-events"]) };
  if (!Object.values(volume).every((n) => Number.isInteger(n) && n > 0))
    throw new Error("Whole numbers above 0.");
  const database = await openVolumeDatabase(volume, true);
  await database.stop();
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
