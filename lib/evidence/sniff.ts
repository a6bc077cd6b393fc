import type { Content } from "./evidence-file";

/** Streams that the programs of the old Office family write; an installer (.msi) is of the same container. */
const OLE_STREAMS = [
  ["doc", "WordDocument"],
  ["xls", "Workbook"],
  ["xls", "Book"],
  ["ppt", "PowerPoint Document"],
] as const satisfies readonly (readonly [Content, string])[];

export function contentOfOle(bytes: Buffer): Content {
  // Names of streams stand in the directory as UTF-16, closed by a zero.
  const found = OLE_STREAMS.find(([, stream]) => bytes.includes(Buffer.from(`${stream}\0`, "utf16le")));
  return found ? found[0] : "other";
}

/** An archive of no known program; an OFD (GB/T 33190) has its root at this path. */
export function contentOfZip(bytes: Buffer): Content {
  return bytes.includes("OFD.xml") ? "ofd" : "zip";
}

/** Text of a web page or a program is no evidence, whatever it is called. */
export function contentOfText(beginning: Buffer): Content {
  const text = beginning
    .toString("latin1")
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (/^(<!doctype|<html|<svg|<script|<\?xml|<\?php|<body|<head|<iframe)/i.test(text)) return "markup";
  if (/^(#!|@echo\b)/i.test(text)) return "script";
  return /<(script|svg|iframe|object|embed)[\s>]/i.test(text) ? "markup" : "text";
}

/** Whether the whole of it decodes as UTF-8, GB 18030, or UTF-16 with its mark, without control characters. */
export async function looksLikeText(chunks: AsyncIterable<Buffer>): Promise<boolean> {
  let readings: TextDecoder[] | null = null;
  for await (const chunk of chunks) {
    readings ??= decodersFor(chunk);
    readings = readings.filter((decoder) => reads(decoder, chunk));
    if (readings.length === 0) return false;
  }
  return (readings ?? []).some((decoder) => reads(decoder, null));
}

function decodersFor(beginning: Buffer): TextDecoder[] {
  const mark = beginning.subarray(0, 2).toString("hex");
  const encodings = mark === "fffe" ? ["utf-16le"] : mark === "feff" ? ["utf-16be"] : ["utf-8", "gb18030"];
  return encodings.map((encoding) => new TextDecoder(encoding, { fatal: true }));
}

/** Tab, line feed, form feed and carriage return are the control characters of text. */
const CONTROL = /[^\P{Cc}\t\n\f\r\u0080-\u009f]/u;

function reads(decoder: TextDecoder, chunk: Buffer | null): boolean {
  try {
    return !CONTROL.test(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
  } catch {
    return false;
  }
}
