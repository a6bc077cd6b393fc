/** Spreadsheets take a file without it for one in the local encoding, and show Chinese as rubbish. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** What a spreadsheet would run as a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** Formulas are disarmed with an apostrophe: whoever typed "=HYPERLINK(…)" anywhere typed it into this file. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
