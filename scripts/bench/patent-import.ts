import pg from "pg";
import { randomFrom } from "../../prisma/demonstration/activity/random.ts";
import { copyRows } from "../../prisma/demonstration/patents/copy-rows.ts";
import { PATENT_COLUMNS, patentRow } from "../../prisma/demonstration/patents/load.ts";
import { type Holder, type SketchedPatent, sketchPatent } from "../../prisma/demonstration/patents/sketch.ts";
import { say } from "../start/progress.ts";
import { table } from "./figures.ts";
import { actsAs } from "./patent-writers.ts";

/** Numbers no patent of the register has. */
const FIRST_ID = 5_000_000;
const TODAY = "2025-12-29";

/**
 * The rate at which a file becomes patents, from its first byte to its last batch, against a plain COPY of as many
 * rows into the same table with the same indexes and no triggers. Both are taken back afterwards.
 */
export async function measureImport(database: { owner: string; application: string }, rows: number) {
  const client = new pg.Client(database.owner);
  await client.connect();
  const copied = await sketches(client, FIRST_ID, rows);
  await client.query("BEGIN");
  await client.query("SET LOCAL session_replication_role = replica");
  const copyBegan = performance.now();
  await copyRows(client, "patent", PATENT_COLUMNS, copied.map(patentRow(`${TODAY}T00:00:00Z`)));
  const copyMs = performance.now() - copyBegan;
  await client.query("ROLLBACK");
  await client.query("VACUUM patent");
  say(`COPY: ${rows} rows in ${Math.round(copyMs)} ms`);

  const file = csvOf(await sketches(client, FIRST_ID + rows, rows));
  await client.end();
  const { checkMs, importMs, undoMs, peak } = await imported(database.application, file);
  const rate = (ms: number) => Math.round((rows / ms) * 1000).toLocaleString("en");
  const share = `${Math.round((copyMs / (checkMs + importMs)) * 100)} %`;
  console.log(
    `\n${table(
      ["import", "rows", "rows/s", "of COPY", "peak memory (MB)"],
      [
        ["plain COPY, same indexes", String(rows), rate(copyMs), "–", "–"],
        ["check of the file", String(rows), rate(checkMs), "–", "–"],
        [
          "import of what was checked",
          String(rows),
          rate(importMs),
          `${Math.round((copyMs / importMs) * 100)} %`,
          "–",
        ],
        ["file to register, both together", String(rows), rate(checkMs + importMs), share, String(peak)],
        ["taken back as a whole", String(rows), rate(undoMs), "–", "–"],
      ],
    )}\n`,
  );
}

async function sketches(client: pg.Client, first: number, count: number): Promise<SketchedPatent[]> {
  const { rows: holders } = await client.query<Holder>(
    "SELECT id, name, kind, province FROM institution WHERE province IS NOT NULL ORDER BY id LIMIT 40000",
  );
  const units = await client.query<{ id: string }>("SELECT id FROM unit ORDER BY protocol_rank LIMIT 21");
  const world = { random: randomFrom(first), holders, unitIds: units.rows.map(({ id }) => id), today: TODAY };
  return Array.from({ length: count }, (_, place) => sketchPatent(world, first + place));
}

const HEADINGS = ["申请号", "专利名称", "申请人", "申请日", "主分类号", "法律状态", "发明人"];
const STATUS: Record<string, string> = { IN_FORCE: "授权", PENDING: "实质审查的生效" };

function csvOf(patents: readonly SketchedPatent[]): string {
  const lines = patents.map(({ applicationNo, title, holders, filedOn, ipcMain, status, inventors }) =>
    [applicationNo, title, holders, filedOn, ipcMain ?? "", STATUS[status] ?? "", inventors].join(","),
  );
  return [HEADINGS.join(","), ...lines, ""].join("\n");
}

/** Uploaded, checked, confirmed, imported and taken back by the product's own commands and worker. */
async function imported(applicationUrl: string, file: string) {
  const { run, ask, close } = await actsAs(applicationUrl, "coordinator");
  const [
    vault,
    { examineFile },
    { uploadImport },
    { mapColumns },
    { confirmImportCommand },
    { undoImportCommand },
  ] = await Promise.all([
    import("../../lib/evidence/file-vault.store.ts"),
    import("../../lib/patent-imports/examine.ts"),
    import("../../lib/patent-imports/commands/upload.ts"),
    import("../../lib/patent-imports/commands/map-columns.ts"),
    import("../../lib/patent-imports/commands/confirm.ts"),
    import("../../lib/patent-imports/commands/undo.ts"),
  ]);
  const { readImport } = await import("../../lib/patent-imports/queries/read-import.ts");
  const { workOnce } = await import("../../lib/web/patent-work.ts");
  let peak = 0;
  const watching = setInterval(() => {
    peak = Math.max(peak, Math.round(process.memoryUsage().rss / 2 ** 20));
  }, 200);
  const worked = async () => {
    const began = performance.now();
    while (await workOnce({ asked: false }));
    return performance.now() - began;
  };
  try {
    const received = await vault.receive(new Blob([file]).stream(), 2e9);
    if (typeof received === "string") throw new Error(received);
    const shape = await examineFile(vault.pathOfReceived(received.temporary), received.size);
    const uploaded = await run(uploadImport, { fileName: "基准.csv", ...received, ...shape, unit: "MOE" });
    const importId = (uploaded as { id: number }).id;
    const look = async () => (await ask(readImport, { importId })) as never as Looked;
    const { version, mapping } = await look();
    await run(mapColumns, { importId, version, columns: mapping.columns });
    const checkMs = await worked();
    await run(confirmImportCommand, { importId, seen: (await look()).version });
    const importMs = await worked();
    const { state, added } = await look();
    say(`Import: ${state}, ${added} added`);
    await run(undoImportCommand, { importId });
    const undoMs = await worked();
    return { checkMs, importMs, undoMs, peak };
  } finally {
    clearInterval(watching);
    await close();
  }
}

type Looked = { version: number; state: string; added: number; mapping: { columns: string[] } };
