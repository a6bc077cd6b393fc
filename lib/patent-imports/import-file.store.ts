import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { pathOfReceived } from "@/lib/evidence/file-vault.store";

/*
 * The files of imports, beside the evidence. They are kept until their import has ended: the register then holds
 * what they said, the refused rows are kept with their reasons, and the checksum says which file it was.
 */

export function pathOfImport(id: number, sha256: string): string {
  return path.join(directory(), `${id}-${sha256}`);
}

/** Puts a received file in its place. Doing it twice is as good as once: a transaction may be tried again. */
export async function keepImportFile(temporary: string, id: number, sha256: string): Promise<void> {
  await mkdir(directory(), { recursive: true, mode: 0o700 });
  const place = pathOfImport(id, sha256);
  try {
    await rename(pathOfReceived(temporary), place);
  } catch (error) {
    if (!(await stat(place).catch(() => null))) throw error;
  }
}

export async function removeImportFile(id: number, sha256: string): Promise<void> {
  await rm(pathOfImport(id, sha256), { force: true });
}

/** The imports whose files lie here, with the checksum of each. */
export async function importFiles(): Promise<{ id: number; sha256: string }[]> {
  const names = await readdir(directory()).catch(() => []);
  return names.flatMap((name) => {
    const found = /^(\d+)-([0-9a-f]{64})$/.exec(name);
    return found ? [{ id: Number(found[1]), sha256: String(found[2]) }] : [];
  });
}

function directory(): string {
  return path.join(env().EVIDENCE_DIRECTORY, "imports");
}
