/** Values of a row as PostgreSQL's COPY reads them in its text format. */
export type CopiedValue = string | number | boolean | null | readonly (string | number)[];

export function copyLine(values: readonly CopiedValue[]): string {
  let line = "";
  for (const [place, value] of values.entries()) line += place === 0 ? fieldOf(value) : `\t${fieldOf(value)}`;
  return `${line}\n`;
}

function fieldOf(value: CopiedValue): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return escaped(value);
  if (typeof value === "object")
    return value.length === 0 ? "{}" : escaped(`{${value.map(elementOf).join(",")}}`);
  return String(value);
}

const elementOf = (value: string | number): string =>
  typeof value === "number" ? String(value) : `"${value.replace(/["\\]/g, "\\$&")}"`;

const ESCAPED = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escaped(text: string): string {
  return ESCAPED.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] as string) : text;
}
