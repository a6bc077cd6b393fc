import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Alive, and not merely waiting to be buried by its parent. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return statFields(pid)?.[0] !== "Z";
}

/** A process number is used again after its process has ended; together with the moment of its start it is unique. */
export type ProcessMark = { pid: number; startedAt: string };

export function markOf(pid: number): ProcessMark {
  return { pid, startedAt: startOf(pid) };
}

export function isSameProcess(mark: ProcessMark): boolean {
  return isAlive(mark.pid) && startOf(mark.pid) === mark.startedAt;
}

export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return ps(pid, "command=");
  }
}

export async function waitUntilGone(pid: number, forMs: number): Promise<boolean> {
  const giveUpAt = Date.now() + forMs;
  while (isAlive(pid)) {
    if (Date.now() > giveUpAt) return false;
    await sleep(20);
  }
  return true;
}

/** Sends a signal to a process, or to its whole group when the number is negative. A process that has just ended is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function startOf(pid: number): string {
  const STARTED_IN_TICKS = 19; // field 22 of proc(5), counted from the state
  return statFields(pid)?.[STARTED_IN_TICKS] ?? ps(pid, "lstart=");
}

/** The fields after the program's name, which may itself hold blanks and brackets. */
function statFields(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
  } catch {
    return undefined;
  }
}

/** macOS has no /proc. */
function ps(pid: number, column: string): string {
  if (process.platform === "linux") return "";
  return spawnSync("ps", ["-ww", "-o", column, "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}
