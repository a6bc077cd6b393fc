import { type CalendarDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Cell, CellKind } from "./sheet";

/** What a sheet holds under its headings. */
export const MOST_ROWS_IN_WORKBOOK = 1_048_575;

/** What a cell holds at most; a longer one makes the whole file count as damaged. */
const LONGEST_TEXT = 32_767;
const CUT = "……";
const BEIJING_AHEAD_MS = 8 * 3_600_000;

export function clipped(text: string): string {
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT - CUT.length) + CUT : text;
}

/** Cells know no time zone: what they show is what the library reads as UTC. */
export function excelDate(date: CalendarDate): Date {
  return toDatabaseDate(date);
}

/** As read in Beijing, which has kept one time, without summer time, since 1991. */
export function excelInstant(instant: Date): Date {
  return new Date(instant.getTime() + BEIJING_AHEAD_MS);
}

/** A hundred percent is 1; the point is moved in the text, where nothing is rounded. */
export function excelPercent(percent: number | string): number {
  return Number(`${percent}e-2`);
}

/** A cell keeps fifteen digits: what has more stays text rather than losing some. */
export function excelNumber(value: number | string): number | string {
  const digits = String(value).replace(/\D/g, "").replace(/^0+/, "").length;
  return digits > 15 ? String(value) : Number(value);
}

/** How a cell shows its value: with the digits it has, and none it has not. */
export function numberFormat(cell: Cell, kind: CellKind): string {
  const decimals = "0".repeat(String(cell).split(".")[1]?.length ?? 0);
  switch (kind) {
    case "text":
      return "@"; // typed as text: nothing in it is counted, dated or run
    case "number":
      return "0";
    case "amount":
      return decimals ? `#,##0.${decimals}` : "#,##0";
    case "percent":
      return decimals ? `0.${decimals}%` : "0%";
    case "date":
      return "yyyy-mm-dd";
    case "instant":
      return "yyyy-mm-dd hh:mm";
  }
}

const WIDTH: Record<CellKind, { least: number; most: number }> = {
  text: { least: 8, most: 60 },
  number: { least: 7, most: 14 },
  amount: { least: 10, most: 24 },
  percent: { least: 8, most: 12 },
  date: { least: 12, most: 14 },
  instant: { least: 17, most: 18 },
};
const ARROW_OF_THE_FILTER = 3;

/** In digits of the sheet's font: by the heading and the first rows, within what its kind needs. */
export function columnWidth(label: string, kind: CellKind, sample: readonly Cell[]): number {
  const { least, most } = WIDTH[kind];
  const widest = sample.reduce<number>(
    (width, cell) => (typeof cell === "string" ? Math.max(width, widthOf(cell)) : width),
    least,
  );
  return Math.max(Math.min(widest + 2, most), Math.min(widthOf(label) + ARROW_OF_THE_FILTER, 30));
}

/** Chinese characters are as wide as two digits. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u2E7F" ? 2 : 1), 0);
}
