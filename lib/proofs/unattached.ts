/**
 * How long an uploaded file waits to be attached. Its form may lie open in a window, or wait there for somebody to come
 * back; the longest public holiday is nine days (国庆、中秋), and two weeks outlast it with the days before and after.
 */
export const WAITS_DAYS = 14;

const DAY_MS = 86_400_000;

/** What was uploaded before this instant and is attached to nothing is removed. */
export function unattachedBefore(now: Date): Date {
  return new Date(now.getTime() - WAITS_DAYS * DAY_MS);
}
