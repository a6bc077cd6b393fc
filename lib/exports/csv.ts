/** Spreadsheets take a file without it for one in the local encoding, and show Chinese as rubbish. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** What a spreadsheet would run as a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;

/** A line of texts as people have typed them. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

export function csvCell(text: string): string {
  return quoted(disarmed(text));
}

/** Formulas are disarmed with an apostrophe: whoever typed "=HYPERLINK(…)" anywhere typed it into this file. */
export function disarmed(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** For what the product itself has written, a negative number for one; typed text is disarmed first. */
export function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
