import { readFileSync } from "node:fs";

/*
 * What the web server takes: the process that holds the others and all of those, as the kernel of Linux tells. NaN
 * where nothing tells.
 */

/** Resident memory, in MB. */
export function megabytes(pid: number | undefined): number {
  return sumOf(
    pid,
    (one) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${one}/status`, "utf8"))?.[1]) / 1024,
  );
}

/** Milliseconds of processor time since they began; the kernel counts in steps of ten. */
export function processorMs(pid: number | undefined): number {
  return sumOf(pid, (one) => {
    const fields = readFileSync(`/proc/${one}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  });
}

function sumOf(pid: number | undefined, of: (pid: number) => number): number {
  if (pid === undefined || process.platform !== "linux") return Number.NaN;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
  return children.reduce((sum, child) => sum + sumOf(Number(child), of), of(pid));
}
