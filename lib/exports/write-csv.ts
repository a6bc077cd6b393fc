import { BYTE_ORDER_MARK, csvCell, quoted } from "./csv";
import { expectWhole, type FilePart } from "./file-part";
import type { Cell, CellKind, Sheet } from "./sheet";

/** A sheet as text: a batch is read when the reader is ready for more. */
export async function* csvParts(sheet: Sheet): AsyncGenerator<FilePart> {
  const encoder = new TextEncoder();
  const line = (cells: readonly Cell[]) =>
    `${cells.map((cell, index) => csvText(cell, sheet.columns[index]?.kind ?? "text")).join(",")}\r\n`;
  const headings = `${sheet.columns.map(({ label }) => csvCell(label)).join(",")}\r\n`;
  let rows = 0;
  yield { bytes: encoder.encode(BYTE_ORDER_MARK + headings), rows };
  for await (const batch of sheet.batches()) {
    rows += batch.length;
    yield { bytes: encoder.encode(batch.map(line).join("")), rows };
  }
  if (!sheet.oneStatement) expectWhole(rows, sheet.total);
  if (sheet.totals) yield { bytes: encoder.encode(line(sheet.totals)), rows };
}

const BEIJING = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "medium",
});

/** Numbers without grouping, dates as YYYY-MM-DD, instants as read in Beijing. */
export function csvText(cell: Cell, kind: CellKind): string {
  if (cell === null) return "";
  if (cell instanceof Date) return BEIJING.format(cell);
  if (kind === "percent") return `${cell}%`;
  return kind === "text" ? csvCell(String(cell)) : quoted(String(cell));
}
