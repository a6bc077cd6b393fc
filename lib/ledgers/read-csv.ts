import { parse } from "csv-parse/sync";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { decodeText } from "./encoding";
import { clean } from "./read-workbook";
import type { RawSheet } from "./table";

const SEPARATORS = [",", ";", "\t", "|"] as const;
const SAMPLED = 50;

/** A .csv, .tsv or .txt file as rows of texts, whatever its encoding, separator and line ends. */
export function readCsv(
  bytes: Buffer,
  name: string,
): (RawSheet & { encoding: string; separator: string }) | Refusal {
  const decoded = decodeText(bytes);
  if (!decoded) return refuse("ledger.encoding");
  const separator = separatorOf(decoded.text);
  let records: string[][];
  try {
    records = parseRecords(decoded.text, separator);
  } catch (error) {
    return refuse("ledger.csv-broken", { params: { line: lineOf(error) } });
  }
  const rows = records.map((cells, index) => ({
    row: index + 1,
    cells: cells.map((text) => ({ text: clean(text) })),
  }));
  return { name, hidden: false, rows, encoding: decoded.encoding, separator };
}

function parseRecords(text: string, delimiter: string, to?: number): string[][] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    ...(to === undefined ? {} : { to }),
  }) as string[][];
}

/** The separator that cuts the first lines into most columns, and into as many in each. */
function separatorOf(text: string): string {
  let best: { separator: string; score: number } = { separator: ",", score: 0 };
  for (const separator of SEPARATORS) {
    const widths = widthsWith(text, separator).filter((width) => width > 0);
    const usual = mostFrequent(widths);
    if (usual < 2) continue;
    const agreeing = widths.filter((width) => width === usual).length / widths.length;
    const score = agreeing * Math.min(usual, 20);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function widthsWith(text: string, separator: string): number[] {
  try {
    return parseRecords(text, separator, SAMPLED).map((record) =>
      record.join("") === "" ? 0 : record.length,
    );
  } catch {
    return [];
  }
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function lineOf(error: unknown): number {
  const lines = (error as { lines?: unknown } | null)?.lines;
  return typeof lines === "number" ? lines : 1;
}
