import type ExcelJS from "exceljs";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { ReadTable } from "./render";

/** `headings`: of columns that hold no content: buttons, boxes to tick. */
export type Besides = {
  headings?: readonly string[];
  /** What the screen says around a value. */
  words?: RegExp;
  /** Headings of columns whose values the screen tells in words: "raised today" for 0. */
  retold?: readonly string[];
  /** Headings of the file alone: the page tells it over the table. */
  elsewhere?: readonly string[];
};

const HOURS_OF_BEIJING = 8 * 3_600_000;

/**
 * What keeps a page's table and its file from being the same. A column of the screen may become several
 * of the file, the first under the same heading; whatever a cell says stands in the file, and the other
 * way round.
 */
export function differences(
  shown: ReadTable,
  file: ExcelJS.Worksheet,
  locale: Locale,
  { headings: empty = [], words = /^$/, retold = [], elsewhere = [] }: Besides = {},
): string[] {
  const headings = textsOf(file.getRow(1));
  const groups = groupsOf(shown.headings, headings, empty);
  if (typeof groups === "string") return [groups];
  return shown.rows.flatMap((cells, index) => {
    const row = file.getRow(index + 2);
    return groups.flatMap(({ at, columns: all }) => {
      const columns = all.filter((column) => !elsewhere.includes(headings[column] ?? ""));
      const texts = columns.map((column) => shownText(row.getCell(column + 1), locale));
      const labels = columns.slice(1).map((column) => headings[column] ?? "");
      const cell = cells[at] ?? "";
      const wrong = retold.includes(shown.headings[at] ?? "")
        ? onlyOne(cell, texts)
        : contradiction(cell, texts, labels, words);
      return wrong ? [`row ${index + 1}, ${shown.headings[at]}: ${wrong}`] : [];
    });
  });
}

/** What a file says that a page of sentences does not. */
export function untold(
  page: string,
  file: ExcelJS.Worksheet,
  locale: Locale,
  { rows, headings }: { rows: number; headings: true | readonly string[] },
): string[] {
  const wrong: string[] = [];
  for (let index = 1; index <= rows; index++) {
    file.getRow(index + 1).eachCell((cell, column) => {
      const asked = headings === true || headings.includes(String(file.getRow(1).getCell(column).value));
      const text = shownText(cell, locale);
      if (asked && !page.includes(text)) wrong.push(`row ${index}: ${text}`);
    });
  }
  return wrong;
}

type Group = { at: number; columns: number[] };

function groupsOf(
  onScreen: readonly string[],
  inFile: readonly string[],
  empty: readonly string[],
): Group[] | string {
  const expected = onScreen
    .map((heading, at) => ({ heading, at }))
    .filter((one) => !empty.includes(one.heading));
  const groups: Group[] = [];
  for (const [column, heading] of inFile.entries()) {
    const next = expected[groups.length];
    if (next && isSameHeading(next.heading, heading)) groups.push({ at: next.at, columns: [column] });
    else if (groups.length === 0) return `the file begins with ${heading}, the screen with ${next?.heading}`;
    else groups.at(-1)?.columns.push(column);
  }
  if (groups.length === expected.length) return groups;
  return `not in the file, or in another place: ${expected[groups.length]?.heading} (${inFile.join(", ")})`;
}

/** In the file a heading may add the unit its numbers are in. */
function isSameHeading(onScreen: string, inFile: string): boolean {
  return inFile.startsWith(onScreen) && /^(（.*）| \(.*\))?$/.test(inFile.slice(onScreen.length));
}

const JOINTS = /（周.）|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|[\s·:：;；()（）、,，–—→%/／]/g;

/** The words around values may be within a value too, and values within the words: either order will do. */
function contradiction(
  cell: string,
  texts: readonly string[],
  labels: readonly string[],
  words: RegExp,
): string | null {
  const around = new RegExp(words.source, `${words.flags.replace("g", "")}g`);
  const left = leftOf(cell.replace(around, " "), texts, labels);
  if (left === "") return null;
  const other = leftOf(cell, texts, labels);
  if (other?.replace(around, "") === "") return null;
  return left === null
    ? `of ${texts.join(" | ")} in the file not all is in “${cell}”`
    : `“${left}” of “${cell}” is not in the file: ${texts.join(" | ")}`;
}

/** What a cell says besides these texts; null when it does not say one of them. */
function leftOf(cell: string, texts: readonly string[], labels: readonly string[]): string | null {
  // A screen tells a negative number by a minus sign, a file by the hyphen that programs read.
  let rest = cell.replaceAll("−", "-");
  for (const text of texts
    .filter(Boolean)
    .map((one) => one.replaceAll("−", "-"))
    .sort((a, b) => b.length - a.length)) {
    if (!rest.includes(text)) return null;
    rest = rest.replace(text, " ");
  }
  for (const label of labels) rest = rest.replace(label, " ");
  return rest.replace(JOINTS, "");
}

function onlyOne(cell: string, texts: readonly string[]): string | null {
  const told = cell.replace(JOINTS, "") !== "";
  return told === texts.some(Boolean) ? null : `“${cell}” against ${texts.join(" | ")}`;
}

function textsOf(row: ExcelJS.Row): string[] {
  return (row.values as unknown[]).slice(1).map(String);
}

/** A cell of the file as the screen would write it. */
function shownText({ value, numFmt }: ExcelJS.Cell, locale: Locale): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    return numFmt === "yyyy-mm-dd"
      ? formatDate(value.toISOString().slice(0, 10), locale)
      : // Cells keep days as fractions: half a second makes up for what is lost.
        formatInstant(new Date(value.getTime() - HOURS_OF_BEIJING + 500), locale);
  }
  if (typeof value !== "number") return String(value).replace(/\s+/g, " ").trim();
  const decimals = /\.(0+)/.exec(numFmt)?.[1]?.length ?? 0;
  if (numFmt.endsWith("%")) return (value * 100).toFixed(decimals);
  if (!numFmt.startsWith("#")) return String(value);
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals });
}
