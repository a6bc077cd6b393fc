import "../lib/small-heap.ts"; // as the worker
import { createReadStream } from "node:fs";
import { extname } from "node:path";
import { Readable } from "node:stream";
import { actsAs } from "./patent-writers.ts";

/*
 * Run by patent-import.ts with the database's address in the environment: one file, uploaded, checked, confirmed,
 * imported and taken back by the product's own commands and worker. Tells what it took in its last line.
 */

/** Milliseconds; peak: resident memory in MB. */
export type Told = { checkMs: number; importMs: number; undoMs: number; peak: number };

async function importOneFile(file: string): Promise<Told> {
  const { run, ask, close } = await actsAs(process.env.DATABASE_URL ?? "", "coordinator");
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
    const received = await vault.receive(
      Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>,
      2e9,
    );
    if (typeof received === "string") throw new Error(received);
    const shape = await examineFile(vault.pathOfReceived(received.temporary), received.size);
    const uploaded = await run(uploadImport, {
      fileName: `基准${extname(file)}`,
      ...received,
      ...shape,
      unit: "MOE",
    });
    const importId = (uploaded as { id: number }).id;
    const look = async () => (await ask(readImport, { importId })) as never as Looked;
    const { version, mapping } = await look();
    await run(mapColumns, { importId, version, columns: mapping.columns });
    const checkMs = await worked();
    await run(confirmImportCommand, { importId, seen: (await look()).version });
    const importMs = await worked();
    const { state, added, refused } = await look();
    if (state !== "IMPORTED" || refused > 0) throw new Error(`${state}, ${added} added, ${refused} refused`);
    await run(undoImportCommand, { importId });
    const undoMs = await worked();
    if ((await look()).state !== "UNDONE") throw new Error((await look()).state);
    return { checkMs, importMs, undoMs, peak };
  } finally {
    clearInterval(watching);
    await close();
  }
}

type Looked = {
  version: number;
  state: string;
  added: number;
  refused: number;
  mapping: { columns: string[] };
};

const [file] = process.argv.slice(2);
if (file) console.log(JSON.stringify(await importOneFile(file)));
