import { rowsOf } from "./client";

/*
 * Two kinds of answers may be given again without asking anew, and both are exact. What had been written by
 * the end of a day that is over never changes. And while the database's snapshot is the same, so is every row:
 * not one transaction has ended in between. Nothing here expires by the clock.
 */

/** A transaction begun just before midnight may still commit after it, but not this much later. */
const SETTLED_AFTER_MS = 3_600_000;
/** Kept answers. The one unused for longest goes first. */
const MOST = 300;

type Kept = { snapshot: string | null; value: Promise<unknown> };

const kept = new Map<string, Kept>();

/** Whether all that was written up to an instant is committed by now. */
export function isSettled(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() > SETTLED_AFTER_MS;
}

/**
 * What `compute` answers, or what it answered before under the same key. `settled`: the answer is about a
 * time that is over (see `isSettled`) and holds for good; otherwise it holds while no transaction ends.
 * The key must say everything the answer depends on beside the rows: the plan, the day, the reader's unit.
 */
export async function remembered<T>(key: string, settled: boolean, compute: () => Promise<T>): Promise<T> {
  // Taken before the rows are read: an answer newer than its mark is never found again, one older would be wrong.
  const snapshot = settled ? null : await currentSnapshot();
  const earlier = kept.get(key);
  if (earlier && earlier.snapshot === snapshot) {
    kept.delete(key);
    kept.set(key, earlier);
    return earlier.value as Promise<T>;
  }
  const value = compute().then(frozen);
  keep(key, { snapshot, value });
  value.catch(() => {
    if (kept.get(key)?.value === value) kept.delete(key);
  });
  return value;
}

/** Several hold the same answer: none of them may change it. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

/** For tests, which write into the past. */
export function forgetAll(): void {
  kept.clear();
}

function keep(key: string, answer: Kept): void {
  kept.delete(key);
  kept.set(key, answer);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
}

let asking: Promise<string> | undefined;

/** All who ask before the question leaves share its answer: a page asks for several kept answers at once. */
function currentSnapshot(): Promise<string> {
  asking ??= new Promise<void>((leave) => setImmediate(leave)).then(() => {
    asking = undefined;
    return askForSnapshot();
  });
  return asking;
}

async function askForSnapshot(): Promise<string> {
  const [row] = await rowsOf<{ snapshot: string }>(
    "snapshot",
    "select pg_current_snapshot()::text as snapshot",
  );
  if (!row) throw new Error("the server tells no snapshot");
  return row.snapshot;
}
