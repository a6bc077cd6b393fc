import { forgetWrites, lookForWrites, type Moment, tablesBehind, unwritten } from "./table-writes";
import { noteStatement, watchStatements } from "./tables-read";

/*
 * Two kinds of answers may be given again without asking anew, and both are exact. What had been written by
 * the end of a day that is over never changes. And while nobody has written into any table an answer was read from,
 * it would be read again as it was. Nothing here expires by the clock.
 */

/** A transaction begun just before midnight may still commit after it, but not this much later. */
const SETTLED_AFTER_MS = 3_600_000;
/** Kept answers. The one unused for longest goes first. */
const MOST = 500;

/** `since`: the look after which it was read; null when it holds for good, whatever is written. */
type Kept = { since: Moment | null; read: Promise<Read> };
type Read = { value: unknown; statements: ReadonlySet<string>; tables: ReadonlySet<string> };

const kept = new Map<string, Kept>();

/** Whether all that was written up to an instant is committed by now. */
export function isSettled(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() > SETTLED_AFTER_MS;
}

/**
 * What `compute` answers, or what it answered before under the same key. `settled`: the answer is about a
 * time that is over (see `isSettled`) and holds for good; otherwise it holds until a table it was read from is written.
 * The key must say everything the answer depends on beside the rows: the plan, the day, the reader's unit.
 */
export async function remembered<T>(key: string, settled: boolean, compute: () => Promise<T>): Promise<T> {
  // Before the rows are read: an answer newer than its mark is given up too early, one older would be wrong.
  const last = settled ? null : await lookForWrites();
  for (;;) {
    const earlier = kept.get(key);
    if (!earlier) break;
    const read = await earlier.read.catch(() => null);
    if (kept.get(key) !== earlier) continue; // while this one waited, another began to read anew
    if (read && stands(earlier, read, last)) return given<T>(key, earlier);
    break;
  }
  return given<T>(key, { since: last, read: readBy(compute, settled) });
}

function stands({ since }: Kept, { tables }: Read, last: Moment | null): boolean {
  return since && last ? unwritten(tables, since, last) : since === last;
}

async function readBy(compute: () => Promise<unknown>, settled: boolean): Promise<Read> {
  const { value, statements } = await watchStatements(compute);
  return { value: frozen(value), statements, tables: settled ? new Set() : tablesBehind(statements) };
}

async function given<T>(key: string, answer: Kept): Promise<T> {
  keep(key, answer);
  try {
    const { value, statements } = await answer.read;
    // Whoever keeps an answer made of this one has read what this one read.
    if (answer.since) for (const text of statements) noteStatement(text);
    return value as T;
  } catch (error) {
    if (kept.get(key) === answer) kept.delete(key);
    throw error;
  }
}

/** Several hold the same answer: none of them may change it. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

/** For tests, which write into the past, and whose database is put back without triggers. */
export function forgetAll(): void {
  kept.clear();
  forgetWrites();
}

/** As the one used last. */
function keep(key: string, answer: Kept): void {
  kept.delete(key);
  kept.set(key, answer);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
}
