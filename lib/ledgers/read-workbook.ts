import ExcelJS from "exceljs";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { RawCell, RawRow, RawSheet } from "./table";
import { guardWorkbook } from "./workbook-guard";

/** Wider than any ledger: cells beyond are left alone, so that one in column XFD costs nothing. */
const WIDEST = 200;

/** Whole columns of drop-down lists would be spelt out cell by cell, and nothing of all this is read. */
const NOT_READ = [
  "dataValidations",
  "conditionalFormatting",
  "hyperlinks",
  "drawing",
  "picture",
  "tableParts",
  "extLst",
];

/** The sheets of an .xlsx file as rows of texts. Formulas are never evaluated: what they last showed is taken. */
export async function readWorkbook(bytes: Buffer): Promise<RawSheet[] | Refusal> {
  const danger = await guardWorkbook(bytes);
  if (danger) return danger;
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: NOT_READ });
  } catch {
    return refuse("ledger.damaged");
  }
  return workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.state !== "visible",
    rows: rowsOf(sheet),
  }));
}

function rowsOf(sheet: ExcelJS.Worksheet): RawRow[] {
  const rows: RawRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const width = Math.min(row.cellCount, WIDEST);
    const cells = Array.from({ length: width }, (_, index): RawCell => rawCell(row.findCell(index + 1)));
    if (cells.some(({ text }) => text !== "")) rows.push({ row: number, cells });
  });
  return rows;
}

function rawCell(cell: ExcelJS.Cell | undefined): RawCell {
  if (!cell) return { text: "" };
  const master = cell.type === ExcelJS.ValueType.Merge ? cell.master : cell;
  const { text, formula } = textOf(master.value, master.numFmt ?? "");
  const raw: RawCell = formula ? { text, formula } : { text };
  if (master === cell) return raw;
  return { ...raw, top: Number(master.row), left: Number(master.col) - 1 };
}

type Text = { text: string; formula: boolean };

function textOf(value: ExcelJS.CellValue, format: string): Text {
  const plain = (text: string): Text => ({ text: clean(text), formula: false });
  if (value === null || value === undefined) return plain("");
  if (typeof value === "string") return plain(value);
  if (typeof value === "number") return plain(numberText(value, format));
  if (typeof value === "boolean") return plain(value ? "TRUE" : "FALSE");
  if (value instanceof Date) return plain(dateText(value));
  if ("richText" in value) return plain(value.richText.map(({ text }) => text).join(""));
  if ("error" in value) return { text: String(value.error), formula: true };
  if ("formula" in value || "sharedFormula" in value) {
    const result = value.result as ExcelJS.CellValue;
    return { text: textOf(result ?? null, format).text, formula: true };
  }
  return "text" in value ? textOf(value.text as ExcelJS.CellValue, "") : plain("");
}

function numberText(value: number, format: string): string {
  if (!Number.isFinite(value)) return "";
  const percent = format.includes("%");
  // Fifteen digits are what a spreadsheet itself shows: 0.1 + 0.2 is 0.3.
  const text = String(Number((percent ? value * 100 : value).toPrecision(15)));
  return percent ? `${text}%` : text;
}

/** The file's serial number as the date it shows; fractions of a second are the arithmetic's. */
function dateText(value: Date): string {
  const instant = new Date(Math.round(value.getTime() / 1000) * 1000);
  if (Number.isNaN(instant.getTime())) return "";
  const [date = "", time = ""] = instant.toISOString().split("T");
  return time.startsWith("00:00:00") ? date : `${date} ${time.slice(0, 5)}`;
}

/** Without what PostgreSQL cannot hold or nobody can see. */
export function clean(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\ufeff]/g, "")
      .replace(/\u00a0/g, " ")
      .replace(/_x([0-9A-F]{4})_/g, (whole, code: string) => (code === "000D" ? "" : whole))
      .toWellFormed()
      .trim()
      // An apostrophe that an export put before a formula is no part of the text.
      .replace(/^'(?=[=+\-@])/, "")
  );
}
