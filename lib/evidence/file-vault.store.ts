import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { fileTypeFromFile } from "file-type";
import { env } from "@/lib/env";
import type { Content } from "./evidence-file";
import { contentOfOle, contentOfText, contentOfZip, looksLikeText } from "./sniff";

/*
 * The only file that touches the disk and the library that knows file formats. Bytes arrive in
 * `incoming/` under a random name; handing them in renames them to their checksum, "ab/abcdef…", on the
 * same file system, so that they are there whole or not at all.
 */

/** A file that has arrived and belongs to nobody yet. */
export type Received = { temporary: string; size: number; sha256: string };

const STALE_MS = 24 * 3600 * 1000;
const CHUNK = 64 * 1024;

/**
 * Writes a stream to a temporary file, hashing as it goes, and stops reading at the limit. Answers
 * why nothing was kept: "too-large", or "broken" when the sender went away.
 */
export async function receive(
  stream: ReadableStream<Uint8Array> | null,
  limitBytes: number,
): Promise<Received | "too-large" | "broken"> {
  await prepareIncoming();
  const temporary = randomUUID();
  const hash = createHash("sha256");
  const file = await open(incoming(temporary), "wx", 0o600);
  let whole = false;
  try {
    const size = await pour(stream, file, limitBytes, (chunk) => hash.update(chunk));
    if (typeof size === "string") return size;
    await file.sync(); // the row that names these bytes must not outlive them in a power cut
    whole = true;
    return { temporary, size, sha256: hash.digest("hex") };
  } finally {
    await file.close();
    if (!whole) await discard(temporary);
  }
}

async function pour(
  stream: ReadableStream<Uint8Array> | null,
  file: FileHandle,
  limitBytes: number,
  seen: (chunk: Uint8Array) => void,
): Promise<number | "too-large" | "broken"> {
  if (!stream) return 0;
  const reader = stream.getReader();
  let size = 0;
  for (;;) {
    const read = await reader.read().catch(() => null);
    if (read === null) return "broken";
    if (read.done) return size;
    size += read.value.byteLength;
    if (size > limitBytes) {
      await reader.cancel().catch(() => undefined);
      return "too-large";
    }
    seen(read.value);
    await file.write(read.value);
  }
}

/** What the bytes of a received file are. */
export async function examine(temporary: string): Promise<Content> {
  const file = incoming(temporary);
  const found = (await fileTypeFromFile(file))?.ext;
  switch (found) {
    case "pdf":
    case "docx":
    case "xlsx":
    case "pptx":
    case "jpg":
    case "png":
      return found;
    case "cfb":
      return contentOfOle(await readFile(file));
    case "zip":
      return contentOfZip(await readFile(file));
    case "xml":
      return "markup";
    case undefined:
      return (await looksLikeText(chunksOf(file))) ? contentOfText(await beginningOf(file)) : "other";
    default:
      return "other";
  }
}

/** Puts received bytes in their place. Doing it twice is as good as once: a transaction may be tried again. */
export async function keep(temporary: string, sha256: string): Promise<void> {
  const place = placeOf(sha256);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  try {
    await rename(incoming(temporary), place);
  } catch (error) {
    const kept = isMissing(error) && (await stat(place).catch(() => null));
    if (!kept) throw error;
  }
}

/** Where a received file lies until it is kept: for those who look at more of it than its kind. */
export function pathOfReceived(temporary: string): string {
  return incoming(temporary);
}

export async function discard(temporary: string): Promise<void> {
  await rm(incoming(temporary), { force: true });
}

/** For bytes that no row names any more, under their lock. */
export async function removeKept(sha256: string): Promise<void> {
  await rm(placeOf(sha256), { force: true });
}

/** The bytes under a checksum; "missing" or "altered" when they are not what was handed in. */
export async function openKept(sha256: string): Promise<ReadableStream<Uint8Array> | "missing" | "altered"> {
  const place = placeOf(sha256);
  const hash = createHash("sha256");
  try {
    for await (const chunk of chunksOf(place)) hash.update(chunk);
  } catch (error) {
    if (isMissing(error)) return "missing";
    throw error;
  }
  if (hash.digest("hex") !== sha256) return "altered";
  return Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>;
}

let swept: string | null = null;

/** Makes the directory, and clears away once a process what a server that stopped left half received. */
async function prepareIncoming(): Promise<void> {
  const folder = path.join(directory(), "incoming");
  if (swept === folder) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    // By the clock of the disk: a demonstration's day has nothing to do with it.
    const left = await stat(path.join(folder, name)).catch(() => null);
    if (left && Date.now() - left.mtimeMs > STALE_MS) await rm(path.join(folder, name), { force: true });
  }
  swept = folder;
}

function chunksOf(file: string): AsyncIterable<Buffer> {
  return createReadStream(file, { highWaterMark: CHUNK });
}

async function beginningOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(CHUNK);
    const { bytesRead } = await handle.read(buffer, 0, CHUNK, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function directory(): string {
  return env().EVIDENCE_DIRECTORY;
}

function incoming(temporary: string): string {
  if (!/^[0-9a-f-]{36}$/.test(temporary)) throw new Error("not the name of a received file");
  return path.join(directory(), "incoming", temporary);
}

function placeOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a checksum");
  return path.join(directory(), sha256.slice(0, 2), sha256);
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === "ENOENT";
}
