import type { FileRow } from "./file-row";

/*
 * Delimited text into rows, as a stream. Libraries read well-formed files; what is sent here has quotes that are
 * never closed, and one of those makes a library take the rest of the file for one cell. Here a quoted cell ends
 * after so many lines or characters, or where its closing quote is followed by other text: the row it began in is
 * given out as faulty, and reading goes on with the line after it. tests/domain/patent-files.test.ts holds
 * well-formed files to what csv-parse makes of them.
 */

/** A cell of a megabyte is read, and refused by what it says; a whole file in one cell is not. */
const LONGEST_CELL = 2_000_000;
const MOST_LINES = 1_000;
/** A line without an end is passed over from here on; what came of it is kept as the row that was too long. */
const LONGEST_ROW = 8_000_000;
const KEPT_OF_ROW = 2_000;

export async function* delimitedRows(
  chunks: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<FileRow[]> {
  let rest = "";
  let line = 1;
  let endless = false;
  const take = (text: string, final: boolean): FileRow[] => {
    const rows: FileRow[] = [];
    let at = 0;
    if (endless) {
      at = afterLineEnd(text, endOfLine(text, 0));
      if (at >= text.length && !/[\r\n]$/.test(text)) return rows;
      endless = false;
    }
    for (;;) {
      const read = readRow(text, at, delimiter, final);
      if (read === null) break;
      const row: FileRow = { line: line++, cells: read.cells };
      if (read.open) row.fault = "row.quote-open";
      rows.push(row);
      at = read.next;
    }
    rest = text.slice(at);
    if (rest.length > LONGEST_ROW) {
      rows.push({ line: line++, cells: [rest.slice(0, KEPT_OF_ROW)], fault: "row.too-long" });
      rest = "";
      endless = true;
    }
    return rows;
  };
  for await (const chunk of chunks) {
    const rows = take(rest === "" ? chunk : rest + chunk, false);
    if (rows.length > 0) yield rows;
  }
  const rows = take(rest, true);
  if (rows.length > 0) yield rows;
}

type Read = { cells: string[]; next: number; open: boolean };

/** The row that begins at a place; null when the text ends before it does. */
function readRow(text: string, start: number, delimiter: string, final: boolean): Read | null {
  if (start >= text.length) return null;
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      const quoted = readQuoted(text, at, delimiter, final);
      if (quoted === "more") return null;
      if (quoted === "open") return brokenRow(text, start, delimiter);
      cells.push(quoted.cell);
      at = quoted.next;
    } else {
      const end = endOfPlain(text, at, delimiter);
      if (end >= text.length && !final) return null;
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length) return { cells, next: at, open: false };
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    // A carriage return at the very end may be half of a line's end.
    if (at === text.length - 1 && text.charCodeAt(at) === RETURN && !final) return null;
    return { cells, next: afterLineEnd(text, at), open: false };
  }
}

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

type Quoted = { cell: string; next: number } | "more" | "open";

function readQuoted(text: string, start: number, delimiter: string, final: boolean): Quoted {
  let from = start + 1;
  let cell = "";
  for (;;) {
    const end = text.indexOf('"', from);
    const length = (end < 0 ? text.length : end) - start;
    if (length > LONGEST_CELL) return "open";
    if (end < 0) return final || tooManyLines(text, start, text.length) ? "open" : "more";
    const after = text.charCodeAt(end + 1);
    if (after === QUOTE) {
      cell += text.slice(from, end + 1);
      from = end + 2;
      continue;
    }
    if (Number.isNaN(after) && !final) return "more";
    cell += text.slice(from, end);
    const spans = text.slice(start, end).includes("\n");
    if (spans && tooManyLines(text, start, end)) return "open";
    const ends = Number.isNaN(after) || after === NEWLINE || after === RETURN || text[end + 1] === delimiter;
    if (ends) return { cell, next: end + 1 };
    // A quote opened on an earlier line that "closes" before other text was never closed: this one opens another cell.
    if (spans) return "open";
    const plain = endOfPlain(text, end + 1, delimiter);
    if (plain >= text.length && !final) return "more";
    return { cell: cell + text.slice(end + 1, plain), next: plain };
  }
}

function tooManyLines(text: string, start: number, end: number): boolean {
  let lines = 0;
  for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) {
    if (++lines > MOST_LINES) return true;
  }
  return false;
}

/** The line a quote was opened on, cut at the delimiters as if it had not been. */
function brokenRow(text: string, start: number, delimiter: string): Read {
  const end = endOfLine(text, start);
  return { cells: text.slice(start, end).split(delimiter), next: afterLineEnd(text, end), open: true };
}

function endOfPlain(text: string, start: number, delimiter: string): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || code === RETURN || text[at] === delimiter) return at;
  }
  return text.length;
}

function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || code === RETURN) return at;
  }
  return text.length;
}

function afterLineEnd(text: string, at: number): number {
  if (at >= text.length) return at;
  return text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === NEWLINE ? at + 2 : at + 1;
}

const DELIMITERS = [",", "\t", ";", "|"] as const;
const SAMPLED = 50;

/** The delimiter that cuts the first rows of a file into most columns, and into as many in each. */
export function delimiterOf(sample: string): string {
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = widthsWith(sample, delimiter);
    const usual = mostFrequent(widths);
    if (usual < 2) continue;
    const agreeing = widths.filter((width) => width === usual).length / widths.length;
    const score = agreeing * Math.min(usual, 30);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function widthsWith(sample: string, delimiter: string): number[] {
  const widths: number[] = [];
  for (let at = 0; widths.length < SAMPLED; ) {
    const read = readRow(sample, at, delimiter, false);
    if (read === null) break;
    if (read.cells.some((cell) => cell !== "")) widths.push(read.cells.length);
    at = read.next;
  }
  if (widths.length > 0) return widths;
  const whole = readRow(sample, 0, delimiter, true);
  return whole ? [whole.cells.length] : [];
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
