import { createHash, type Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "./project.ts";

/** A hash over the names and contents of files and folders of the project; those missing count as missing. */
export function fingerprint(
  entries: string[],
  { except = [], extra = [] }: { except?: string[]; extra?: string[] } = {},
): string {
  const hash = createHash("sha256");
  for (const entry of entries) add(hash, entry, new Set(except));
  for (const text of extra) hash.update(text);
  return hash.digest("hex");
}

function add(hash: Hash, entry: string, except: Set<string>): void {
  const file = path.join(projectRoot, entry);
  if (except.has(entry) || !existsSync(file)) return;
  if (statSync(file).isDirectory()) {
    for (const name of readdirSync(file).sort()) add(hash, path.join(entry, name), except);
  } else {
    const content = readFileSync(file);
    hash.update(`${entry}\0${content.length}\0`).update(content);
  }
}

export const readIfThere = (file: string): string =>
  existsSync(file) ? readFileSync(file, "utf8").trim() : "";
