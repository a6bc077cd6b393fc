import { recogniseHeading } from "./headings";

/** A cell as a file gives it. `top` and `left` are set when it is covered by a merged cell that begins there. */
export type RawCell = { text: string; formula?: boolean; top?: number; left?: number };
export type RawRow = { row: number; cells: readonly RawCell[] };
export type RawSheet = { name: string; hidden: boolean; rows: readonly RawRow[] };

/** A row of a ledger (台账行): which one of which sheet, and what its columns say. */
export type LedgerLine = {
  sheet: string;
  row: number;
  texts: string[];
  /** Columns whose text a formula had left behind. */
  formulas: number[];
};

export const SKIP_REASONS = ["total", "note", "section", "heading-again", "column-numbers"] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
export type SkippedLine = { sheet: string; row: number; reason: SkipReason; text: string };

export type LedgerTable = {
  name: string;
  hidden: boolean;
  headingRow: number;
  columns: string[];
  lines: LedgerLine[];
  skipped: SkippedLine[];
};

/** The heading of the column that says which sheet a row of several came from. */
export const SHEET_COLUMN = "工作表";

/** All visible sheets read as one table. */
export const ALL_SHEETS = "*";

const LOOKED_THROUGH = 30;
const LONGEST_HEADING = 30;

/** Finds the table of a sheet: title rows above the headings, and totals and notes below it, are left out. */
export function tableOf(sheet: RawSheet): LedgerTable | null {
  const heading = headingOf(sheet.rows);
  if (!heading) return null;
  const below = sheet.rows.filter(({ row }) => row > heading.lastRow);
  const width = Math.max(heading.columns.length, ...below.map(lastFilled));
  const columns = distinct(Array.from({ length: width }, (_, i) => heading.columns[i] || `第${i + 1}列`));
  const table: LedgerTable = {
    name: sheet.name,
    hidden: sheet.hidden,
    headingRow: heading.firstRow,
    columns,
    lines: [],
    skipped: [],
  };
  for (const raw of below) {
    if (!hasOwnText(raw)) continue;
    const texts = columns.map((_, index) => raw.cells[index]?.text ?? "");
    const reason = skipReason(raw, texts, columns, table.skipped.at(-1)?.reason === "note");
    if (reason) {
      const text = texts.find((one) => one !== "") ?? "";
      table.skipped.push({ sheet: sheet.name, row: raw.row, reason, text: text.slice(0, 200) });
      continue;
    }
    const formulas = columns.flatMap((_, index) => (raw.cells[index]?.formula ? [index] : []));
    table.lines.push({ sheet: sheet.name, row: raw.row, texts, formulas });
  }
  return table;
}

/** Several sheets as one table: columns of the same heading are one, and the first says which sheet it was. */
export function joinedTables(tables: readonly LedgerTable[]): LedgerTable {
  const columns = [SHEET_COLUMN, ...new Set(tables.flatMap((table) => table.columns))];
  const lines = tables.flatMap((table) => {
    const places = table.columns.map((column) => columns.indexOf(column));
    return table.lines.map((line) => {
      const texts = columns.map(() => "");
      texts[0] = table.name;
      line.texts.forEach((text, index) => {
        texts[places[index] ?? 0] = text;
      });
      return { ...line, texts, formulas: line.formulas.map((index) => places[index] ?? 0) };
    });
  });
  return {
    name: tables.map((table) => table.name).join("、"),
    hidden: false,
    headingRow: tables[0]?.headingRow ?? 1,
    columns,
    lines,
    skipped: tables.flatMap((table) => table.skipped),
  };
}

type Heading = { firstRow: number; lastRow: number; columns: string[] };

/** The row that reads most like headings; with the row above or below it when cells are merged over both. */
function headingOf(rows: readonly RawRow[]): Heading | null {
  const first = rows.slice(0, LOOKED_THROUGH);
  let best: { index: number; score: number } | null = null;
  for (const [index, row] of first.entries()) {
    const score = headingScore(row);
    if (score > (best?.score ?? 0)) best = { index, score };
  }
  if (!best) return null;
  const [above, row, below] = [first[best.index - 1], first[best.index], first[best.index + 1]];
  if (!row) return null;
  if (above && spansDown(above.row, row)) return twoRows(above, row);
  if (below && spansDown(row.row, below)) return twoRows(row, below);
  return { firstRow: row.row, lastRow: row.row, columns: row.cells.map(({ text }) => oneLine(text)) };
}

function headingScore(row: RawRow): number {
  // A cell merged over many columns counts once: a title over the whole table is no row of headings.
  const texts = row.cells.filter((cell) => cell.left === undefined).map(({ text }) => oneLine(text));
  const filled = texts.filter((text) => text !== "");
  if (new Set(filled).size < 2) return 0;
  const found = filled.map((text) => recogniseHeading(text)?.confidence ?? null);
  const known = found.reduce((sum, one) => sum + (one === "sure" ? 10 : one === "likely" ? 4 : 0), 0);
  const unlike = filled.filter((text) => text.length > LONGEST_HEADING || /^[\d.,%/-]+$/.test(text)).length;
  const plausible = known > 0 || unlike === 0;
  return plausible ? Math.max(0, known + Math.min(filled.length, 20) - unlike * 5) : 0;
}

/** Whether a cell of the row is covered by one that begins in the row `top`, in its own column. */
function spansDown(top: number, row: RawRow): boolean {
  return row.cells.some(
    (cell, index) => cell.top === top && (cell.left ?? index) === index && cell.text !== "",
  );
}

/** 责任单位 over 牵头单位 and 配合单位: "责任单位/牵头单位", "责任单位/配合单位". */
function twoRows(upper: RawRow, lower: RawRow): Heading {
  const width = Math.max(upper.cells.length, lower.cells.length);
  const columns = Array.from({ length: width }, (_, index) => {
    const [top, bottom] = [oneLine(upper.cells[index]?.text ?? ""), oneLine(lower.cells[index]?.text ?? "")];
    return bottom === "" || bottom === top ? top : top === "" ? bottom : `${top}/${bottom}`;
  });
  return { firstRow: upper.row, lastRow: lower.row, columns };
}

/** Text of its own, or of a merged cell that begins in it: a row that only hangs under merged cells is none. */
function hasOwnText({ row, cells }: RawRow): boolean {
  return cells.some((cell) => cell.text !== "" && (cell.top === undefined || cell.top === row));
}

function lastFilled({ cells }: RawRow): number {
  return cells.findLastIndex(({ text }) => text !== "") + 1;
}

const TOTAL = /^(合\s*计|总\s*计|小\s*计|共\s*计|(grand\s+|sub)?total\b)/i;
const NOTE = /^(注|备\s*注|附\s*注|说\s*明|填表说明|填报说明|notes?)\s*([:：.、0-9]|[一二三]、)/i;
const SIGNATURE = /^(填报人|填表人|制表人?|审核人|审批人|联系人|联系电话|单位负责人)\s*[:：]/;
const SECTION = /^([（(]?[一二三四五六七八九十]+[）)、.]|第[一二三四五六七八九十]+[章节部])/;

function skipReason(
  raw: RawRow,
  texts: readonly string[],
  columns: readonly string[],
  afterNote: boolean,
): SkipReason | null {
  const filled = texts.filter((text) => text !== "");
  const different = new Set(filled).size;
  const first = filled[0] ?? "";
  if (TOTAL.test(first) && filled.length <= Math.max(3, columns.length / 2)) return "total";
  if (different <= 2 && (NOTE.test(first) || SIGNATURE.test(first))) return "note";
  if (different === 1 && afterNote) return "note";
  if (filled.length >= 2 && texts.every((text, i) => text === "" || oneLine(text) === columns[i])) {
    return "heading-again";
  }
  if (filled.length >= 4 && texts.every((text, i) => text === "" || text === String(i + 1))) {
    return "column-numbers";
  }
  const across = raw.cells.filter((cell) => cell.left !== undefined && cell.top === raw.row).length + 1;
  if (different === 1 && (across > columns.length / 2 || (columns.length > 2 && SECTION.test(first)))) {
    return "section";
  }
  return null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, /[\p{Script=Han}]/u.test(text) ? "" : " ").trim();
}

/** The second 工作任务 is "工作任务（2）". */
function distinct(columns: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const times = (seen.get(column) ?? 0) + 1;
    seen.set(column, times);
    return times === 1 ? column : `${column}（${times}）`;
  });
}
