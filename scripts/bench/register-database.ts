import type pg from "pg";
import { inBulk } from "../../prisma/demonstration/patents/bulk.ts";
import { loadPatents } from "../../prisma/demonstration/patents/load.ts";
import { inData } from "../lib/project.ts";
import { withClient } from "../lib/query.ts";
import { say } from "../start/progress.ts";
import { openVolumeDatabase, type VolumeDatabase } from "./volume-database.ts";

const DIRECTORY = "register-pg";
/** Where its server tells how long its statements took. */
export const REGISTER_LOG = inData(DIRECTORY, "log.txt");
/** The demonstration's own tasks; the register is what is large here. */
const TASKS = { tasks: 1, auditEvents: 1 };
const TODAY = "2025-12-29";
const INSTITUTIONS = 40_000;
const TOLD_EVERY = 200_000;

/** A database of its own in `.data/register-pg` with so many made-up patents. Made once, and anew when `again` is asked for. */
export async function openRegisterDatabase(rows: number, again = false): Promise<VolumeDatabase> {
  const database = await openVolumeDatabase(TASKS, again, DIRECTORY);
  await withClient(database.owner, async (client) => {
    if ((await patentsIn(client)) >= rows) return;
    await client.query("TRUNCATE patent, conversion, product, institution RESTART IDENTITY CASCADE");
    const began = performance.now();
    await inBulk(client, () =>
      loadPatents(client, {
        ...{ rows, institutions: INSTITUTIONS, today: TODAY },
        progress: (done) => {
          if (done % TOLD_EVERY === 0) say(`Patents: ${done} of ${rows}`);
        },
      }),
    );
    say(`Register: ${rows} patents in ${Math.round((performance.now() - began) / 1000)} s, indexes included`);
  });
  return database;
}

async function patentsIn(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>("SELECT count(*)::int AS n FROM patent");
  return rows[0]?.n ?? 0;
}
