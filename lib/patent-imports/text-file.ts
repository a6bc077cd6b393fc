import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { decodeText } from "@/lib/ledgers/encoding";

const WINDOW = 256 * 1024;
const CHUNK = 256 * 1024;
/** Of the characters beyond ASCII, how many may be damaged for the text still to be UTF-8. */
const DAMAGED_SHARE = 0.02;
/** What the decoder of the platform is asked for by; ours are the names a reader knows. */
const LABELS: Readonly<Record<string, string>> = {
  "UTF-16LE": "utf-16le",
  "UTF-16BE": "utf-16be",
  GB18030: "gb18030",
  Big5: "big5",
  Shift_JIS: "shift_jis",
  "EUC-KR": "euc-kr",
};

/** How a text file is encoded, without anybody saying so; null when no encoding fits. */
export async function encodingOf(path: string): Promise<string | null> {
  const head = await windowAt(path, 0);
  const marked = markOf(head);
  if (marked) return marked;
  const sample = (await beyondAscii(path)) ?? head;
  if (mostlyUtf8(sample)) return "UTF-8";
  for (const part of wholeParts(sample)) {
    const decoded = decodeText(part);
    if (decoded) return decoded.encoding;
  }
  return null;
}

function markOf(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "UTF-16LE";
  if (head[0] === 0xfe && head[1] === 0xff) return "UTF-16BE";
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? "UTF-8" : null;
}

/** A few broken characters do not make a text another encoding's. */
function mostlyUtf8(sample: Buffer): boolean {
  if (zerosIn(sample) > sample.length / 100) return false;
  let good = 0;
  let damaged = 0;
  for (const character of new TextDecoder().decode(sample)) {
    if (character === "\ufffd") damaged++;
    else if (character > "\u007f") good++;
  }
  return damaged <= 2 ? good >= damaged : damaged <= good * DAMAGED_SHARE;
}

function zerosIn(sample: Buffer): number {
  let zeros = 0;
  for (const byte of sample) if (byte === 0) zeros++;
  return zeros;
}

/** A window may end within a character: cut where a line ends, or by the two bytes of wide text. */
function wholeParts(sample: Buffer): Buffer[] {
  const end = sample.lastIndexOf(10);
  const lines = end > 0 ? sample.subarray(0, end + 1) : sample;
  const few = zerosIn(sample) <= sample.length / 100;
  const plain = few ? Buffer.from(lines.filter((byte) => byte !== 0)) : lines;
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  return few ? [plain, sample] : [even, even.subarray(0, even.length - 2)];
}

/** The first part of a file with anything beyond ASCII in it: a table of numbers may begin with none. */
async function beyondAscii(path: string): Promise<Buffer | null> {
  let offset = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const place = chunk.findIndex((byte) => byte >= 0x80 || byte === 0);
    if (place >= 0) {
      const line = chunk.lastIndexOf(10, place);
      return windowAt(path, line >= 0 ? offset + line + 1 : offset);
    }
    offset += chunk.length;
  }
  return null;
}

async function windowAt(path: string, position: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(WINDOW);
    const { bytesRead } = await file.read(buffer, 0, WINDOW, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The text of a file, piece by piece. What is no character of the encoding becomes U+FFFD. */
export async function* textOf(
  path: string,
  encoding: string,
  seen: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(LABELS[encoding] ?? encoding.toLowerCase());
  const file = createReadStream(path, { highWaterMark: CHUNK });
  try {
    for await (const chunk of file as AsyncIterable<Buffer>) {
      seen(chunk.length);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } finally {
    file.destroy();
  }
}

/** The beginning of a text, for telling its delimiter. */
export async function beginningOf(path: string, encoding: string): Promise<string> {
  for await (const piece of textOf(path, encoding)) if (piece !== "") return piece;
  return "";
}
