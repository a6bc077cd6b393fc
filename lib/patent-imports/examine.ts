import { open } from "node:fs/promises";
import { isRefusal, type Refusal, refuse } from "@/lib/kernel/outcome";
import { guardWorkbookFile } from "@/lib/ledgers/workbook-guard";
import { delimitedRows, delimiterOf } from "./delimited";
import { FILE_LIMITS, type FileRow } from "./file-row";
import { headingScore } from "./headings";
import { markupRows } from "./markup";
import { shown } from "./problem";
import { beginningOf, encodingOf, textOf } from "./text-file";
import { sheetBeginnings, workbookRows } from "./workbook";

export const FILE_FORMATS = ["csv", "xlsx", "html"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** How a file is to be read. */
export type FileShape = { format: FileFormat; encoding: string; delimiter: string; sheet: string };

/** The row of headings, and what stands above and below it. */
export type FileHead = { columns: string[]; headingLine: number; examples: string[][] };

const HEAD_ROWS = 40;
const LOOKED_THROUGH = 20;
const EXAMPLES = 8;
const MEGABYTE = 1024 * 1024;
/** A workbook has to be unpacked in full, and its texts held, before a row of it can be read. */
const WORKBOOK_LIMITS = { inflated: 1024 * MEGABYTE, ratio: 400, cells: 40_000_000, merged: 500_000 };

/** What a file is, by its content and not its name, and how its columns are headed. */
export async function examineFile(path: string, size: number): Promise<(FileShape & FileHead) | Refusal> {
  if (size === 0) return refuse("patent-import.file-empty");
  const shape = await shapeOf(path, size);
  if (isRefusal(shape)) return shape;
  const beginnings = await beginningsOf(path, shape);
  if (isRefusal(beginnings)) return beginnings;
  const heads = beginnings.flatMap(({ name, rows }) => {
    const head = headOf(rows);
    return head ? [{ ...head, sheet: name }] : [];
  });
  const [best] = heads.sort((a, b) => b.score - a.score);
  if (!best) return refuse("patent-import.no-headings");
  const { score: _score, sheet, ...head } = best;
  if (head.columns.length > FILE_LIMITS.columns) {
    const params = { columns: head.columns.length, maximum: FILE_LIMITS.columns };
    return refuse("patent-import.too-many-columns", { params });
  }
  return { ...shape, sheet, ...head };
}

/** The rows below the headings. `seen` is told how many bytes have been read, where that can be known. */
export async function* fileRows(
  path: string,
  { format, encoding, delimiter, sheet }: FileShape,
  headingLine: number,
  seen?: (bytes: number) => void,
): AsyncGenerator<FileRow[]> {
  const batches =
    format === "xlsx"
      ? workbookRows(path, sheet)
      : format === "html"
        ? markupRows(textOf(path, encoding, seen))
        : delimitedRows(textOf(path, encoding, seen), delimiter);
  for await (const rows of batches) {
    const below = rows.filter(
      ({ line, cells }) => line > headingLine && cells.some((cell) => cell.trim() !== ""),
    );
    if (below.length > 0) yield below;
  }
}

async function shapeOf(path: string, size: number): Promise<FileShape | Refusal> {
  const head = await firstBytes(path);
  const begins = (...signature: number[]) => signature.every((byte, index) => head[index] === byte);
  if (begins(0x50, 0x4b)) {
    const danger = await guardWorkbookFile(path, size, WORKBOOK_LIMITS);
    return danger ?? { format: "xlsx", encoding: "", delimiter: "", sheet: "" };
  }
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    const locked = head.includes(Buffer.from("EncryptedPackage", "utf16le"));
    return refuse(locked ? "ledger.password" : "ledger.old-xls");
  }
  if (begins(0x25, 0x50, 0x44, 0x46)) return refuse("ledger.kind-not-taken", { params: { kind: "pdf" } });
  if (begins(0x4d, 0x5a) || begins(0x7f, 0x45, 0x4c, 0x46)) return refuse("ledger.executable");
  const encoding = await encodingOf(path);
  if (!encoding) return refuse("ledger.encoding");
  const text = (await beginningOf(path, encoding)).trimStart();
  if (/^MIME-Version:/i.test(text)) return refuse("ledger.html-xls");
  if (/^<(\?xml|!doctype|!--|html|table|head|body|meta|workbook|ss:|div|style)/i.test(text)) {
    return { format: "html", encoding: declaredIn(text) ?? encoding, delimiter: "", sheet: "" };
  }
  return { format: "csv", encoding, delimiter: delimiterOf(text), sheet: "" };
}

/** A page made of ASCII so far may still say how the rest of it is written. */
function declaredIn(text: string): string | null {
  const said = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(text.slice(0, 2_000))?.[1] ?? "";
  return /^(gb2312|gbk|gb18030)$/i.test(said) && /^[\x20-\x7e\s]*$/.test(text) ? "GB18030" : null;
}

async function beginningsOf(
  path: string,
  shape: FileShape,
): Promise<{ name: string; rows: FileRow[] }[] | Refusal> {
  if (shape.format === "xlsx") {
    try {
      return await sheetBeginnings(path, HEAD_ROWS);
    } catch {
      return refuse("ledger.damaged");
    }
  }
  const rows: FileRow[] = [];
  for await (const batch of fileRows(path, shape, 0)) {
    rows.push(...batch.slice(0, HEAD_ROWS));
    if (rows.length >= HEAD_ROWS) break;
  }
  return [{ name: "", rows: rows.slice(0, HEAD_ROWS) }];
}

function headOf(rows: readonly FileRow[]): (FileHead & { score: number }) | null {
  let best = { at: -1, score: 0 };
  for (const [at, { cells }] of rows.slice(0, LOOKED_THROUGH).entries()) {
    const score = headingScore(cells);
    if (score > best.score) best = { at, score };
  }
  // A file whose headings say nothing to us still has some: its first row, if it is one of several cells.
  const at = best.score >= 2 ? best.at : 0;
  const heading = rows[at];
  if (!heading || heading.cells.filter((cell) => cell.trim() !== "").length < 2) return null;
  const columns = heading.cells.map((cell) => shown(cell.replace(/^\ufeff/, "")));
  while (columns.at(-1) === "") columns.pop();
  const examples = rows
    .slice(at + 1, at + 1 + EXAMPLES)
    .map(({ cells }) => columns.map((_, i) => shown(cells[i] ?? "")));
  return { columns, headingLine: heading.line, examples, score: best.score };
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(8_192);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
