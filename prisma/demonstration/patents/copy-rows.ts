import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type CopiedValue = string | number | boolean | null | readonly (string | number)[];

/** Rows into a table by COPY. */
export async function copyRows(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopiedValue[]>,
): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${table} (${columns.join(", ")}) FROM STDIN`));
  await pipeline(Readable.from(blocks(rows)), stream);
}

const BLOCK = 1 << 18;

function* blocks(rows: Iterable<readonly CopiedValue[]>): Generator<string> {
  let block = "";
  for (const row of rows) {
    block += `${row.map(fieldOf).join("\t")}\n`;
    if (block.length > BLOCK) {
      yield block;
      block = "";
    }
  }
  if (block !== "") yield block;
}

function fieldOf(value: CopiedValue): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return escaped(value);
  if (typeof value === "object") return escaped(`{${value.map(elementOf).join(",")}}`);
  return String(value);
}

const elementOf = (value: string | number) =>
  typeof value === "number" ? String(value) : `"${value.replace(/["\\]/g, "\\$&")}"`;

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const escaped = (text: string) => text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] as string);
