import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { MEGABYTE } from "./limits";

/** An archive is inflated in full before anything else looks at it; these stop it long before memory does. */
export type GuardLimits = {
  entries: number;
  inflated: number;
  /** Inflated against packed bytes, asked only once there is something to lose. */
  ratio: number;
  ratioFrom: number;
  cells: number;
  /** Cells under merged cells, all together: <mergeCell ref="A1:XFD1048576"/> is thirty bytes. */
  merged: number;
};

const LIMITS: GuardLimits = {
  entries: 2_000,
  inflated: 200 * MEGABYTE,
  ratio: 200,
  ratioFrom: 20 * MEGABYTE,
  cells: 1_500_000,
  merged: 500_000,
};

type Count = { inflated: number; cells: number; merged: number };

/** Why a file is no workbook that can be read safely; null when it is one. Inflates entry by entry, keeping nothing. */
export async function guardWorkbook(
  bytes: Buffer,
  limits: Partial<GuardLimits> = {},
): Promise<Refusal | null> {
  return guardArchive(() => fromBufferPromise(bytes), bytes.length, limits);
}

/** The same of a file that is too large to be held. */
export async function guardWorkbookFile(
  path: string,
  size: number,
  limits: Partial<GuardLimits>,
): Promise<Refusal | null> {
  return guardArchive(() => openPromise(path, { autoClose: false }), size, limits);
}

async function guardArchive(
  open: () => Promise<ZipFile>,
  packed: number,
  limits: Partial<GuardLimits>,
): Promise<Refusal | null> {
  const bounds = { ...LIMITS, ...limits };
  let zip: ZipFile;
  try {
    zip = await open();
  } catch {
    return refuse("ledger.damaged");
  }
  try {
    return await guardEntries(zip, packed, bounds);
  } finally {
    zip.close();
  }
}

async function guardEntries(zip: ZipFile, packed: number, bounds: GuardLimits): Promise<Refusal | null> {
  if (zip.entryCount > bounds.entries) return tooMuch(bounds);
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch {
    return refuse("ledger.damaged");
  }
  if (!entries.some(({ fileName }) => fileName === "xl/workbook.xml")) return refuse("ledger.not-a-workbook");
  if (entries.some((entry) => entry.isEncrypted())) return refuse("ledger.password");
  // What the directory declares costs nothing to add up; what it hides is counted below.
  if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > bounds.inflated)
    return tooMuch(bounds);
  const count: Count = { inflated: 0, cells: 0, merged: 0 };
  for (const entry of entries) {
    const refusal = await inflate(zip, entry, count, bounds, packed);
    if (refusal) return refusal;
  }
  return null;
}

async function inflate(
  zip: ZipFile,
  entry: Entry,
  count: Count,
  bounds: GuardLimits,
  packed: number,
): Promise<Refusal | null> {
  if (entry.fileName.endsWith("/")) return null;
  const sheet = /^xl\/worksheets\/.*\.xml$/i.test(entry.fileName);
  let stream: Readable | null = null;
  let tail = "";
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      count.inflated += chunk.length;
      const ratio = count.inflated > bounds.ratioFrom && count.inflated / packed > bounds.ratio;
      if (count.inflated > bounds.inflated || ratio) return tooMuch(bounds);
      if (!sheet) continue;
      const text = tail + chunk.toString("latin1");
      tail = countIn(text, count);
      if (count.cells > bounds.cells)
        return refuse("ledger.too-many-cells", { params: { maximum: bounds.cells } });
      if (count.merged > bounds.merged) return refuse("ledger.merged-too-far");
    }
    return null;
  } catch {
    return refuse("ledger.damaged");
  } finally {
    stream?.destroy();
  }
}

const TAG = /<(?:[A-Za-z_][\w.-]*:)?(c|mergeCell)(?=[\s/>])([^<>]*)>/g;
const LONGEST_TAG = 512;

/** Counts whole tags; what may be the beginning of one is handed on to the next piece. */
function countIn(text: string, count: Count): string {
  for (const [, name, attributes = ""] of text.matchAll(TAG)) {
    if (name === "c") count.cells++;
    else count.merged += areaOf(/\bref\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? "");
  }
  const open = text.lastIndexOf("<");
  return open > text.lastIndexOf(">") ? text.slice(open, open + LONGEST_TAG) : "";
}

function areaOf(reference: string): number {
  const match = /^\$?([A-Z]{1,4})\$?(\d{1,8})(?::\$?([A-Z]{1,4})\$?(\d{1,8}))?$/i.exec(reference);
  if (!match) return 0;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const width = Math.abs(columnNumber(right) - columnNumber(left)) + 1;
  return width * (Math.abs(Number(bottom) - Number(top)) + 1);
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function tooMuch({ inflated }: GuardLimits): Refusal {
  return refuse("ledger.zip-bomb", { params: { megabytes: Math.round(inflated / MEGABYTE) } });
}
