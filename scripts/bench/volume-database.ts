import { rmSync } from "node:fs";
import { APPLICATION_ROLE, embeddedDatabase, grantToApplication } from "../lib/application-database.ts";
import { startEmbeddedPostgres } from "../lib/embedded-postgres.ts";
import { applyMigrations } from "../lib/migrations.ts";
import { inData } from "../lib/project.ts";
import { withClient } from "../lib/query.ts";
import { say, sayWhile } from "../start/progress.ts";
import { multiplyActivity, type Volume } from "./multiply.ts";

const DIRECTORY = "volume-pg";
const EVIDENCE = "volume-evidence";

/** As for real data: nothing is traded for speed that a real server would not trade. */
const SETTINGS = {
  shared_buffers: "2GB", // the register of three million patents is read from memory
  effective_cache_size: "4GB",
  work_mem: "32MB",
  maintenance_work_mem: "512MB",
  random_page_cost: 1.1,
  max_wal_size: "4GB",
  max_connections: 60,
};

export type VolumeDatabase = {
  owner: string;
  application: string;
  evidenceDirectory: string;
  stop(): Promise<void>;
};

/**
 * A database of its own in `.data/volume-pg`, or the folder named, with the demonstration multiplied to many tasks. Made once, and
 * anew when `again` is asked for; its people and passwords are those of the demonstration.
 */
export async function openVolumeDatabase(
  volume: Volume,
  again = false,
  name = DIRECTORY,
): Promise<VolumeDatabase> {
  const directory = inData(name);
  const evidenceDirectory = inData(EVIDENCE);
  if (again) {
    rmSync(directory, { recursive: true, force: true });
    rmSync(evidenceDirectory, { recursive: true, force: true });
  }
  const server = await startEmbeddedPostgres(directory, { settings: SETTINGS, preferredPort: 54369 });
  const urls = await embeddedDatabase(server, "tracker", directory);
  await applyMigrations(urls.owner);
  await grantToApplication(urls.owner, APPLICATION_ROLE);
  const { loadReference } = await import("../../prisma/reference/load.ts");
  const { loadDemonstration } = await import("../../prisma/demonstration/load.ts");
  await loadReference(urls.owner);
  await loadDemonstration(urls.owner, { evidenceDirectory });
  await sayWhile(
    "Multiplying the demonstration 正在放大演示数据",
    withClient(urls.owner, (client) => multiplyActivity(client, volume)),
  );
  say(`Volume: ${await withClient(urls.owner, counted)}`);
  return { ...urls, evidenceDirectory, stop: () => server.stop() };
}

async function counted(client: { query: (sql: string) => Promise<{ rows: { text: string }[] }> }) {
  const { rows } = await client.query(`
    SELECT format('%s units with tasks, %s tasks, %s periods, %s reports, %s decisions, %s audit events',
      (SELECT count(DISTINCT unit_id) FROM task_unit),
      (SELECT count(*) FROM task), (SELECT count(DISTINCT period) FROM report), (SELECT count(*) FROM report),
      (SELECT count(*) FROM report_decision), (SELECT count(*) FROM audit_event)) AS text`);
  return rows[0]?.text ?? "";
}
