/** So many patents (`n`) that took so many days. */
export type DaysCount = readonly [days: number, n: number];

/**
 * The middle one of all, exactly: the least number of days within which at least half of them went on.
 * The same number of days may be named several times, and taken back with a negative count.
 */
export function medianDays(counts: readonly DaysCount[]): number | null {
  const byDays = new Map<number, number>();
  let total = 0;
  for (const [days, n] of counts) {
    byDays.set(days, (byDays.get(days) ?? 0) + n);
    total += n;
  }
  if (total <= 0) return null;
  let upTo = 0;
  for (const days of [...byDays.keys()].sort((one, other) => one - other)) {
    upTo += byDays.get(days) ?? 0;
    if (2 * upTo >= total) return days;
  }
  return null;
}
