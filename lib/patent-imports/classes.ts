import { readIpc, readLocarno } from "@/lib/patents/classification";
import type { Problem } from "./problem";
import { shown } from "./problem";

export type Classes = { ipcMain: string | null; ipc: string[]; problems: Problem[] };

const SEPARATORS = /[;；,，、|\n\r]+/;
const MOST = 60;

/** The IPC symbols of two columns, the main one first and each once. */
export function readClasses(main: string, list: string): Classes {
  const problems: Problem[] = [];
  const firsts = symbolsIn(main, problems);
  const all = [...new Set([...firsts, ...symbolsIn(list, problems)])].slice(0, MOST);
  return { ipcMain: all[0] ?? null, ipc: all, problems };
}

function symbolsIn(text: string, problems: Problem[]): string[] {
  if (text === "") return [];
  const symbols: string[] = [];
  for (const part of text.split(SEPARATORS)) {
    if (part.trim() === "") continue;
    const symbol = readIpc(part);
    if (symbol) symbols.push(symbol);
    // The cooperative classification has a section of its own for cross-references; it is no IPC.
    else if (/^\s*Y\d/i.test(part)) problems.push({ code: "ipc.section-y", value: shown(part) });
    else problems.push({ code: "ipc.unread", value: shown(part) });
  }
  return symbols;
}

/** The classes of a design, which stand in the same columns as the IPC of others. */
export function readDesignClasses(
  main: string,
  list: string,
): { locarno: string | null; problems: Problem[] } {
  const parts = [...main.split(SEPARATORS), ...list.split(SEPARATORS)].filter((part) => part.trim() !== "");
  const read = [...new Set(parts.map(locarnoOf).filter((one) => one !== null))];
  if (read.length > 0) return { locarno: read.slice(0, 6).join("；"), problems: [] };
  const [first] = parts;
  if (first === undefined) return { locarno: null, problems: [] };
  return { locarno: null, problems: [{ code: "locarno.unread", value: shown(first) }] };
}

/** "26-05", "2605", "26-05(8)", "26-05-C0293", "LOC(10)Cl.26-05". */
function locarnoOf(part: string): string | null {
  const plain = part
    .normalize("NFKC")
    .trim()
    .replace(/(\d{2}-\d{2})[-(].*$/, "$1");
  return readLocarno(/^\d{4}$/.test(plain) ? `${plain.slice(0, 2)}-${plain.slice(2)}` : plain);
}
