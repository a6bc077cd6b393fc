import type { FileRow } from "./file-row";

/*
 * Files named .xls that hold a web page (<table>) or an XML spreadsheet of 2003 (<Row>, <Cell ss:Index>, <Data>):
 * what registers and office systems call an export to Excel. Only rows and cells are looked for.
 */

const LONGEST_TAG = 100_000;

export async function* markupRows(chunks: AsyncIterable<string>): AsyncGenerator<FileRow[]> {
  const reader = rowCollector();
  let rest = "";
  for await (const chunk of chunks) {
    rest = reader.take(rest + chunk);
    const rows = reader.rows();
    if (rows.length > 0) yield rows;
  }
  reader.take(`${rest}<>`);
  const rows = reader.rows();
  if (rows.length > 0) yield rows;
}

function rowCollector() {
  let line = 1;
  let row: string[] | null = null;
  let cell: string | null = null;
  let skipping: string | null = null;
  let finished: FileRow[] = [];

  const endCell = () => {
    if (row && cell !== null) row.push(decoded(cell).trim());
    cell = null;
  };
  const endRow = () => {
    endCell();
    if (row) finished.push({ line: line++, cells: row });
    row = null;
  };
  const tag = (closing: boolean, name: string, attributes: string) => {
    if (skipping) {
      if (closing && name === skipping) skipping = null;
      return;
    }
    if (!closing && (name === "script" || name === "style")) skipping = name;
    else if (name === "tr" || name === "row") {
      endRow();
      if (!closing) row = [];
      if (!closing) line = Math.max(line, numberIn(attributes, "index"));
    } else if (name === "td" || name === "th" || name === "cell") {
      endCell();
      if (closing || !row) return;
      // Cells that are empty are left out, and the next says where it stands.
      for (let place = numberIn(attributes, "index"); row.length < Math.min(place - 1, 1000); ) row.push("");
      cell = "";
      for (let more = numberIn(attributes, "colspan"); more > 1 && row.length < 1000; more--) row.push("");
    } else if (name === "table" && closing) endRow();
    else if (cell !== null && (name === "br" || name === "p" || name === "div")) cell += "\n";
  };

  return {
    /** Takes what is whole, and answers with what is not. */
    take(text: string): string {
      let at = 0;
      for (;;) {
        const open = text.indexOf("<", at);
        if (open < 0) break;
        if (cell !== null && !skipping) cell += text.slice(at, open);
        const comment = text.startsWith("<!--", open);
        const close = comment ? text.indexOf("-->", open) : text.indexOf(">", open);
        if (close < 0) {
          if (text.length - open < LONGEST_TAG) return text.slice(open);
          at = open + 1;
          continue;
        }
        at = close + (comment ? 3 : 1);
        const found = TAG.exec(text.slice(open + 1, close));
        if (!comment && found) tag(found[1] === "/", (found[2] as string).toLowerCase(), found[3] ?? "");
        if (found?.[3]?.endsWith("/") && /^(cell|td)$/i.test(found[2] as string)) endCell();
      }
      // Text may end within an entity: what follows the last mark waits.
      const cut = text.lastIndexOf("&");
      const whole = cut >= at && text.length - cut < 12 ? cut : text.length;
      if (cell !== null && !skipping) cell += text.slice(at, whole);
      return text.slice(whole);
    },
    rows(): FileRow[] {
      const rows = finished;
      finished = [];
      return rows;
    },
  };
}

const TAG = /^(\/?)(?:[a-z][\w-]*:)?([a-z][\w-]*)([\s\S]*)$/i;

function numberIn(attributes: string, name: string): number {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*["']?(\\d{1,7})`, "i").exec(attributes);
  return found ? Number(found[1]) : 0;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
