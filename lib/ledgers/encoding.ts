import { analyse } from "chardet";
import iconv from "iconv-lite";

export type Decoded = { text: string; encoding: string };

const LATIN = /^(windows-125[0-4]|ISO-8859-[1-9])$/;
/** Characters that Unicode leaves to private use: a Chinese file may hold a few, a wrong guess makes many. */
const PRIVATE_SHARE = 0.01;
const OTHERS = ["Big5", "Shift_JIS", "EUC-KR"];

/**
 * The text of a file without anybody saying how it is encoded. A guess counts only when the bytes,
 * decoded and encoded again, are the same bytes.
 */
export function decodeText(bytes: Buffer): Decoded | null {
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  const wide = wideEncoding(bytes);
  if (wide) return verified(bytes, wide);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? null : { text, encoding: "UTF-8" };
  } catch {
    return decodeLegacy(bytes);
  }
}

function decodeMarked(bytes: Buffer): Decoded | null {
  const marks = [
    { mark: [0xef, 0xbb, 0xbf], encoding: "UTF-8" },
    { mark: [0xff, 0xfe], encoding: "UTF-16LE" },
    { mark: [0xfe, 0xff], encoding: "UTF-16BE" },
  ];
  for (const { mark, encoding } of marks) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    return verified(bytes.subarray(mark.length), encoding);
  }
  return null;
}

/** Two bytes a character, by its mark or its look: what a sniffer of signatures takes for music. */
export function isWideText(bytes: Buffer): boolean {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return (marked || wideEncoding(bytes) !== null) && decodeText(bytes) !== null;
}

/** Without a mark UTF-16 shows by its zeros: every second byte of digits, commas and line ends. */
function wideEncoding(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 100 || bytes.length % 2 !== 0) return null;
  return odd > even * 4 ? "UTF-16LE" : even > odd * 4 ? "UTF-16BE" : null;
}

function decodeLegacy(bytes: Buffer): Decoded | null {
  const guesses = analyse(bytes.subarray(0, 65_536)).map(({ name }) => String(name));
  // Chinese comes in pairs of high bytes, Western accents stand alone between letters.
  const latin = guesses.filter((name) => LATIN.test(name));
  const order =
    pairedShare(bytes) > 0.5 ? ["GB18030", ...OTHERS, ...latin] : [...latin, "GB18030", ...OTHERS];
  for (const encoding of order) {
    const decoded = verified(bytes, encoding);
    if (decoded) return decoded;
  }
  return null;
}

function verified(bytes: Buffer, encoding: string): Decoded | null {
  if (!iconv.encodingExists(encoding)) return null;
  const text = iconv.decode(bytes, encoding, { stripBOM: false });
  if (text.includes("\uFFFD")) return null;
  const foreign = text.match(/[\u0100-\uFFFF]/g)?.length ?? 0;
  const personal = text.match(/[\uE000-\uF8FF]/g)?.length ?? 0;
  if (personal > foreign * PRIVATE_SHARE) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text file holds them
  if (/[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u0080-\u009f]/.test(text)) return null;
  return iconv.encode(text, encoding, { addBOM: false }).equals(bytes) ? { text, encoding } : null;
}

function pairedShare(bytes: Buffer): number {
  let high = 0;
  let paired = 0;
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    let run = 1;
    while ((bytes[index + run] ?? 0) >= 0x80) run++;
    high += run;
    if (run > 1) paired += run;
    index += run - 1;
  }
  return high === 0 ? 0 : paired / high;
}
