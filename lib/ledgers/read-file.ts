import { fileTypeFromBuffer } from "file-type";
import { isRefusal, type Refusal, refuse } from "@/lib/kernel/outcome";
import { isWideText } from "./encoding";
import { LEDGER_LIMITS, MEGABYTE } from "./limits";
import { readCsv } from "./read-csv";
import { readWorkbook } from "./read-workbook";
import { ALL_SHEETS, joinedTables, type LedgerTable, type RawSheet, tableOf } from "./table";

export type SheetChoice = { name: string; rows: number; hidden: boolean };

export type LedgerFile = { table: LedgerTable; sheet: string } | { choose: SheetChoice[] };

/**
 * A file as somebody sent it, as the one table that is to be imported; or which sheets there are to
 * choose from. What the file is, its content says and not its name.
 */
export async function readLedgerFile(
  bytes: Buffer,
  fileName: string,
  asked: string | null,
): Promise<LedgerFile | Refusal> {
  if (bytes.length === 0) return refuse("ledger.file-empty");
  if (bytes.length > LEDGER_LIMITS.bytes) return tooLarge(bytes.length);
  const sheets = await sheetsOf(bytes, fileName);
  if (isRefusal(sheets)) return sheets;
  const tables = sheets.flatMap((sheet) => tableOf(sheet) ?? []);
  const chosen = chosenTable(tables, asked);
  if (isRefusal(chosen) || "choose" in chosen) return chosen;
  const { columns, lines } = chosen.table;
  if (columns.length > LEDGER_LIMITS.columns) {
    const params = { columns: columns.length, maximum: LEDGER_LIMITS.columns };
    return refuse("ledger.too-many-columns", { params });
  }
  if (lines.length > LEDGER_LIMITS.rows) {
    return refuse("ledger.too-many-rows", { params: { rows: lines.length, maximum: LEDGER_LIMITS.rows } });
  }
  return lines.length === 0 ? refuse("ledger.no-rows") : chosen;
}

export function tooLarge(bytes: number): Refusal {
  const megabytes = Math.ceil(bytes / MEGABYTE);
  return refuse("ledger.too-large", { params: { megabytes, maximum: LEDGER_LIMITS.bytes / MEGABYTE } });
}

function chosenTable(tables: readonly LedgerTable[], asked: string | null): LedgerFile | Refusal {
  const visible = tables.filter(({ hidden }) => !hidden);
  if (tables.length === 0) return refuse("ledger.no-headings");
  if (asked === ALL_SHEETS) return { table: joinedTables(visible), sheet: ALL_SHEETS };
  if (asked !== null && asked !== "") {
    const table = tables.find(({ name }) => name === asked);
    return table ? { table, sheet: table.name } : refuse("ledger.sheet-unknown");
  }
  const [only, other] = visible;
  if (only && !other) return { table: only, sheet: only.name };
  return { choose: tables.map(({ name, lines, hidden }) => ({ name, rows: lines.length, hidden })) };
}

async function sheetsOf(bytes: Buffer, fileName: string): Promise<RawSheet[] | Refusal> {
  const kind = await kindOf(bytes);
  if (isRefusal(kind)) return kind;
  if (kind === "workbook") return readWorkbook(bytes);
  const sheet = readCsv(bytes, fileName.replace(/\.[^.]+$/, ""));
  return isRefusal(sheet) ? sheet : [sheet];
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

async function kindOf(bytes: Buffer): Promise<"workbook" | "text" | Refusal> {
  const begins = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (begins(0x50, 0x4b)) return "workbook";
  if (begins(...OLE)) {
    const locked = bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
    return refuse(locked ? "ledger.password" : "ledger.old-xls");
  }
  if (begins(0x4d, 0x5a) || begins(0x7f, 0x45, 0x4c, 0x46)) return refuse("ledger.executable");
  const head = bytes
    .subarray(0, 2048)
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart()
    .toLowerCase();
  if (/^<(\?xml|!doctype|html|table|head|body|meta|workbook)/.test(head)) return refuse("ledger.html-xls");
  if (head.startsWith("#!")) return refuse("ledger.executable");
  if (isWideText(bytes)) return "text";
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return type && type.mime !== "text/csv"
    ? refuse("ledger.kind-not-taken", { params: { kind: type.ext } })
    : "text";
}
