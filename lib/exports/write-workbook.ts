import { once } from "node:events";
import { PassThrough } from "node:stream";
import ExcelJS from "exceljs";
import { expectWhole, type FilePart } from "./file-part";
import type { Cell, CellKind, Sheet } from "./sheet";
import {
  clipped,
  columnWidth,
  excelDate,
  excelInstant,
  excelNumber,
  excelPercent,
  numberFormat,
} from "./workbook-cell";

/** The last sheet: where the figures come from, in lines of a name and a text. */
export type About = { name: string; lines: readonly (readonly [string, string])[] };

const A4 = 9;

/** The sheets as a workbook, written as it is read: what nobody has fetched yet is never much. */
export async function* workbookParts(sheets: readonly Sheet[], about: About): AsyncGenerator<FilePart> {
  const out = new PassThrough();
  const writing = new Writing(out);
  const filling = writing.fill(sheets, about).catch((error: Error) => out.destroy(error));
  try {
    for await (const chunk of out) yield { bytes: chunk as Buffer, rows: writing.rows };
  } finally {
    out.destroy();
    await filling;
  }
}

class Writing {
  /** How many have been written so far, of all sheets. */
  rows = 0;
  private readonly book: ExcelJS.stream.xlsx.WorkbookWriter;
  private readonly gone = new AbortController();

  constructor(private readonly out: PassThrough) {
    this.book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
    out.once("close", () => this.gone.abort());
  }

  async fill(sheets: readonly Sheet[], about: About): Promise<void> {
    const names = sheetNames([...sheets.map(({ name }) => name), about.name]);
    for (const [index, sheet] of sheets.entries()) await this.add(names[index] ?? "", sheet);
    addAbout(this.book, names.at(-1) ?? "", about);
    // It would wait for ever to have written to somebody who has gone.
    await Promise.race([this.book.commit(), once(this.out, "close")]);
  }

  private async add(name: string, sheet: Sheet): Promise<void> {
    const page = this.book.addWorksheet(name, {
      views: [{ state: "frozen", ySplit: 1 }],
      pageSetup: { paperSize: A4, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    page.pageSetup.printTitlesRow = "1:1";
    let rows = 0;
    for await (const batch of sheet.batches()) {
      if (rows === 0) addHeadings(page, sheet, batch);
      for (const cells of batch) addLine(page, sheet, cells);
      rows += batch.length;
      this.rows += batch.length;
      await this.drained(page);
    }
    if (rows === 0) addHeadings(page, sheet, []);
    if (!sheet.oneStatement) expectWhole(rows, sheet.total);
    if (sheet.totals) addLine(page, sheet, sheet.totals, { bold: true });
    page.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows + 1, column: sheet.columns.length } };
    page.commit();
  }

  /**
   * Waits until what was written has gone on towards the reader; throws when he has gone. ExcelJS itself
   * writes on into memory whatever its reader does, and the pipe it writes into stands nowhere in its types.
   */
  private async drained(page: ExcelJS.Worksheet): Promise<void> {
    const { signal } = this.gone;
    const { pipes } = (page as unknown as { stream: { pipes: Pipe[] } }).stream;
    for (const pipe of pipes) if (pipe._writableState.needDrain) await once(pipe, "drain", { signal });
    signal.throwIfAborted();
  }
}

/** Of an older library of streams, which tells only inwardly that it has more than it wants. */
type Pipe = PassThrough & { _writableState: { needDrain: boolean } };

function addHeadings(
  page: ExcelJS.Worksheet,
  { columns }: Sheet,
  sample: readonly (readonly Cell[])[],
): void {
  const cellsOf = (index: number) => sample.map((cells) => cells[index] ?? null);
  page.columns = columns.map(({ label, kind }, index) => ({
    width: columnWidth(label, kind, cellsOf(index)),
  }));
  const row = page.addRow(columns.map(({ label }) => label));
  row.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7EEF8" } };
    cell.border = { bottom: { style: "thin" } };
    cell.alignment = { vertical: "middle", wrapText: true };
  });
  row.commit();
}

function addLine(
  page: ExcelJS.Worksheet,
  { columns }: Sheet,
  cells: readonly Cell[],
  font?: { bold: true },
): void {
  const kindOf = (index: number) => columns[index]?.kind ?? "text";
  const row = page.addRow(cells.map((cell, index) => typed(cell, kindOf(index))));
  for (const [index, cell] of cells.entries()) {
    if (cell === null) continue;
    const target = row.getCell(index + 1);
    target.numFmt = numberFormat(cell, kindOf(index));
    target.alignment = { vertical: "top", wrapText: kindOf(index) === "text" };
    if (font) target.font = font;
  }
  row.commit();
}

function typed(cell: Cell, kind: CellKind): ExcelJS.CellValue {
  if (cell === null) return null;
  if (cell instanceof Date) return excelInstant(cell);
  if (kind === "date") return excelDate(String(cell));
  if (kind === "percent") return excelPercent(cell);
  return kind === "text" ? clipped(String(cell)) : excelNumber(cell);
}

function addAbout(book: ExcelJS.stream.xlsx.WorkbookWriter, name: string, { lines }: About): void {
  const page = book.addWorksheet(name);
  page.columns = [{ width: 18 }, { width: 80 }];
  for (const [label, text] of lines) {
    const row = page.addRow([label, clipped(text)]);
    row.eachCell((cell) => {
      cell.numFmt = "@";
      cell.alignment = { vertical: "top", wrapText: true };
    });
    row.getCell(1).font = { bold: true };
    row.commit();
  }
  page.commit();
}

/** A tab's name has at most 31 characters, none of them of these, and is there once. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const fit = name.replace(/[[\]*?:/\\]/g, " ").slice(0, 31);
    let own = fit;
    for (let next = 2; taken.has(own.toLowerCase()); next++) own = `${fit.slice(0, 27)} ${next}`;
    taken.add(own.toLowerCase());
    return own;
  });
}
