import type { FilePart } from "./file-part";

/*
 * A file on its way to a page that shows how far it is: frames of one letter, a length and so many bytes.
 *   h  what comes, as JSON      b  bytes of the file
 *   r  rows written so far      e  the end: without it the file is not whole
 * The bytes of a workbook are packed, so that rows could not be counted in them.
 */

export const FRAMED = "application/x-framed-file";

export type FileHead = { name: string; type: string; rows: number };
export type Frame =
  | { kind: "head"; head: FileHead }
  | { kind: "bytes"; bytes: Uint8Array<ArrayBuffer> }
  | { kind: "rows"; rows: number }
  | { kind: "end" };

const PREFIX = 5;

export async function* framed(head: FileHead, parts: AsyncIterable<FilePart>): AsyncGenerator<Uint8Array> {
  yield frame("h", new TextEncoder().encode(JSON.stringify(head)));
  let told = 0;
  for await (const { bytes, rows } of parts) {
    if (rows > told) yield frame("r", new TextEncoder().encode(String(rows)));
    told = Math.max(told, rows);
    yield frame("b", bytes);
  }
  yield frame("e", new Uint8Array());
}

function frame(letter: string, content: Uint8Array): Uint8Array {
  const framedContent = new Uint8Array(PREFIX + content.length);
  framedContent[0] = letter.charCodeAt(0);
  new DataView(framedContent.buffer).setUint32(1, content.length);
  framedContent.set(content, PREFIX);
  return framedContent;
}

/** The frames of a stream, however it was cut into chunks. */
export async function* unframed(stream: ReadableStream<Uint8Array>): AsyncGenerator<Frame> {
  let held = new Uint8Array();
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      held = joined(held, value);
      for (let next = frameAt(held); next; next = frameAt(held)) {
        held = held.slice(next.length);
        yield next.frame;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function joined(held: Uint8Array, more: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(held.length + more.length);
  all.set(held);
  all.set(more, held.length);
  return all;
}

function frameAt(held: Uint8Array<ArrayBuffer>): { frame: Frame; length: number } | null {
  if (held.length < PREFIX) return null;
  const length = PREFIX + new DataView(held.buffer, held.byteOffset).getUint32(1);
  if (held.length < length) return null;
  return { frame: read(String.fromCharCode(held[0] ?? 0), held.slice(PREFIX, length)), length };
}

function read(letter: string, content: Uint8Array<ArrayBuffer>): Frame {
  const text = () => new TextDecoder().decode(content);
  switch (letter) {
    case "h":
      return { kind: "head", head: JSON.parse(text()) as FileHead };
    case "r":
      return { kind: "rows", rows: Number(text()) };
    case "b":
      return { kind: "bytes", bytes: content };
    case "e":
      return { kind: "end" };
    default:
      throw new Error(`no frame begins with ${letter}`);
  }
}
