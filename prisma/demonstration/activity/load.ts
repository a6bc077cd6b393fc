import pg from "pg";
import { makeCompletions, makeGrantedExtensions, makeOtherExtensions } from "./closing";
import { DIFFICULTY_COUNT, makeDifficulties } from "./difficulties";
import { makeExceptions } from "./exceptions";
import { demonstrationFiles, writeFiles } from "./files";
import { insertRows } from "./insert";
import { INSTRUCTION_COUNT, instructionWorld, makeInstructions } from "./instructions";
import { makeInterimTargets } from "./interim-targets";
import { makeComments, makePresentUrge, makeUrges } from "./remarks";
import { makeReports } from "./reports";
import { type DemonstrationTask, makeTasks } from "./tasks";
import { makeNotices, makeTrail } from "./trail";
import { readWorld, type World } from "./world";

/** Any number that no other program locks; two starts at once wait for one another here. */
const ADVISORY_LOCK = 20_251_229;

/**
 * What the people did: tasks and all that follows them, from a fixed seed. Written in one transaction,
 * so that the trail of wordings stays closed and a start that is interrupted leaves nothing behind.
 */
export async function loadActivity(
  ownerUrl: string,
  { evidenceDirectory }: { evidenceDirectory: string },
): Promise<{ inserted: number }> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [ADVISORY_LOCK]);
    const { rowCount } = await client.query("SELECT 1 FROM task LIMIT 1");
    const inserted = rowCount ? 0 : await insertActivity(client, evidenceDirectory);
    await client.query("COMMIT");
    // Without statistics the first pages are planned as if the tables were empty.
    if (inserted > 0) await client.query("ANALYZE");
    return { inserted };
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function insertActivity(client: pg.Client, evidenceDirectory: string): Promise<number> {
  const world = await readWorld(client);
  const files = demonstrationFiles();
  await writeFiles(evidenceDirectory, files);
  const tasks = makeTasks(world);
  makeGrantedExtensions(world, tasks);
  const exceptions = makeExceptions(world);
  const missing = makeReports(world, tasks, files, exceptions);
  makeOtherExtensions(world, tasks);
  makeCompletions(world, tasks, files);
  makeDifficulties(
    world,
    tasks,
    (await nextIds(client, "difficulty", "number", DIFFICULTY_COUNT)).map(Number),
  );
  makeUrges(world, missing);
  makePresentUrge(world, tasks);
  makeComments(world, tasks);
  await makeInterimTargets(world, client);
  const events = await nextIds(client, "outbox_event", "id", world.acts.length);
  makeNotices(world, () => events.shift() ?? "");
  await addInstructions(client, world, tasks);
  makeTrail(world);
  await insertStoredFiles(client, files);
  const inserted = await insertRows(client, world.rows);
  await setCurrentVersions(client);
  return inserted;
}

/** Invented after all the rest, which thereby stays as it was; in the trail they stand on their days. */
async function addInstructions(client: pg.Client, world: World, tasks: readonly DemonstrationTask[]) {
  const own = instructionWorld(world);
  makeInstructions(
    own,
    tasks,
    (await nextIds(client, "instruction", "number", INSTRUCTION_COUNT)).map(Number),
  );
  const events = await nextIds(client, "outbox_event", "id", own.acts.length);
  makeNotices(own, () => events.shift() ?? "");
  world.acts.push(...own.acts);
}

async function nextIds(client: pg.Client, table: string, column: string, count: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT nextval(pg_get_serial_sequence($1, $2)) AS id FROM generate_series(1, $3::int)",
    [table, column, count],
  );
  return rows.map(({ id }) => id);
}

async function insertStoredFiles(
  client: pg.Client,
  files: ReturnType<typeof demonstrationFiles>,
): Promise<void> {
  for (const { sha256, bytes, mediaType } of files) {
    await client.query(
      `INSERT INTO stored_file (sha256, size, media_type, stored_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [sha256, bytes.length, mediaType, new Date("2023-11-20T02:00:00Z")],
    );
  }
}

/** Tasks and versions name each other: the task is told last which is its current one. */
async function setCurrentVersions(client: pg.Client): Promise<void> {
  await client.query(`
    UPDATE task t SET current_version_id = v.id
    FROM (SELECT DISTINCT ON (task_id) task_id, id FROM task_version ORDER BY task_id, number DESC) v
    WHERE v.task_id = t.id AND t.demonstration AND t.current_version_id IS NULL`);
}
