import ExcelJS from "exceljs";
import type { FileRow } from "./file-row";

/** Rows at a time, so that whoever writes them can. */
const BATCH = 500;

/** The rows of one sheet of an .xlsx file, read as a stream. Formulas are never evaluated: what they last showed is taken. */
export async function* workbookRows(path: string, sheet: string): AsyncGenerator<FileRow[]> {
  for await (const worksheet of open(path)) {
    if (nameOf(worksheet) !== sheet) continue;
    yield* rowsOf(worksheet);
    return;
  }
}

export type SheetBeginning = { name: string; rows: FileRow[] };

/** The names of the sheets and the first rows of each. */
export async function sheetBeginnings(path: string, most: number): Promise<SheetBeginning[]> {
  const found: SheetBeginning[] = [];
  for await (const worksheet of open(path)) {
    const rows: FileRow[] = [];
    for await (const batch of rowsOf(worksheet)) if (rows.length < most) rows.push(...batch);
    found.push({ name: nameOf(worksheet), rows: rows.slice(0, most) });
  }
  return found;
}

function open(path: string): AsyncIterable<Worksheet> {
  return new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: "emit",
    sharedStrings: "cache",
    styles: "cache", // dates are told from numbers by them
    hyperlinks: "ignore",
    entries: "ignore",
  }) as unknown as AsyncIterable<Worksheet>;
}

type Worksheet = AsyncIterable<Row> & { name?: string; id?: number | string };
type Row = { number: number; values: ExcelJS.CellValue[] };

function nameOf({ name, id }: Worksheet): string {
  return name ?? `Sheet${id ?? ""}`;
}

async function* rowsOf(worksheet: Worksheet): AsyncGenerator<FileRow[]> {
  let batch: FileRow[] = [];
  for await (const { number, values } of worksheet) {
    batch.push(rowOf(number, values));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function rowOf(line: number, values: ExcelJS.CellValue[]): FileRow {
  const cells: string[] = [];
  const formulas: number[] = [];
  for (let place = 1; place < values.length; place++) {
    const value = values[place];
    if (typeof value === "object" && value !== null && ("formula" in value || "sharedFormula" in value)) {
      formulas.push(place - 1);
    }
    cells.push(textOf(value));
  }
  return formulas.length > 0 ? { line, cells, formulas } : { line, cells };
}

function textOf(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("error" in value) return "";
  if ("formula" in value || "sharedFormula" in value) return textOf(value.result as ExcelJS.CellValue);
  return "text" in value ? textOf(value.text as ExcelJS.CellValue) : "";
}

/** In full, never with an exponent: a number of twelve or thirteen digits is an application number. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return "";
  if (Number.isInteger(value))
    return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 0 });
  return String(Number(value.toPrecision(15)));
}
