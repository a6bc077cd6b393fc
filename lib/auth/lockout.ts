/** Failures in a row before the first lock. */
export const FAILURES_BEFORE_LOCK = 5;
const FIRST_LOCK_MINUTES = 1;
const LONGEST_LOCK_MINUTES = 60;
/** A quiet hour forgives earlier failures. */
const FORGIVEN_AFTER_MS = 3_600_000;

/** How many failures count now: earlier ones are forgiven after a quiet hour. */
export function failuresAfter(earlier: { failures: number; lastFailedAt: Date } | null, now: Date): number {
  if (!earlier || now.getTime() - earlier.lastFailedAt.getTime() > FORGIVEN_AFTER_MS) return 1;
  return earlier.failures + 1;
}

/** Until when a name is locked after its nth failure in a row; the wait doubles each time. */
export function lockedUntil(failures: number, now: Date): Date | null {
  if (failures < FAILURES_BEFORE_LOCK) return null;
  const minutes = Math.min(FIRST_LOCK_MINUTES * 2 ** (failures - FAILURES_BEFORE_LOCK), LONGEST_LOCK_MINUTES);
  return new Date(now.getTime() + minutes * 60_000);
}
