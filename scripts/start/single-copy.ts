import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { Failure } from "../lib/failure.ts";
import { isSameProcess, markOf, type ProcessMark } from "../lib/processes.ts";
import { inData, projectRoot } from "../lib/project.ts";

const lockFile = inData("start.lock");

/** Lets one copy run in this folder. A lock whose owner was killed is taken over. */
export function claimFolder(): void {
  mkdirSync(inData(), { recursive: true });
  if (tryClaim()) return;
  const holder = read();
  if (holder && isSameProcess(holder)) refuse(holder);
  removeStale(holder);
  if (!tryClaim()) refuse(read());
}

export function releaseFolder(): void {
  if (read()?.pid === process.pid) rmSync(lockFile, { force: true });
}

/** A file written first and then linked into place is never seen half written. */
function tryClaim(): boolean {
  const own = `${lockFile}.${process.pid}`;
  writeFileSync(own, JSON.stringify(markOf(process.pid)));
  try {
    linkSync(own, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Moved rather than deleted: of two copies that both found it stale, the later may have moved the new owner's lock, and puts it back. */
function removeStale(seen: ProcessMark | undefined): void {
  const aside = `${lockFile}.stale.${process.pid}`;
  try {
    renameSync(lockFile, aside);
  } catch {
    return; // another copy was faster
  }
  const moved = parse(readFileSync(aside, "utf8"));
  if (moved && moved.pid !== seen?.pid) linkSync(aside, lockFile);
  rmSync(aside, { force: true });
}

function read(): ProcessMark | undefined {
  try {
    return parse(readFileSync(lockFile, "utf8"));
  } catch {
    return undefined;
  }
}

function parse(text: string): ProcessMark | undefined {
  try {
    return JSON.parse(text) as ProcessMark;
  } catch {
    return undefined;
  }
}

function refuse(holder: ProcessMark | undefined): never {
  throw new Failure(
    `This folder is already running as process ${holder?.pid ?? "?"}: ${projectRoot}\n` +
      `Use that one, or stop it first: kill ${holder?.pid ?? "<process>"}\n本目录已有一个实例在运行，请先停止它。`,
  );
}
