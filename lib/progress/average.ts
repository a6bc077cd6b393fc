/*
 * Averages of whole percentages by weight: sums of whole numbers, divided once and rounded once, half up, to
 * one digit. Told as exact decimal text, never as a float.
 */

/** The average as text, "41.3"; null of nothing. */
export function averageOf(sum: number, weight: number): string | null {
  return weight === 0 ? null : textOfTenths(Math.floor((20 * sum + weight) / (2 * weight)));
}

/** "41.3" → 413; "-0.5" → -5 */
export function tenthsOf(text: string): number {
  const [, sign, whole = "0", tenth = "0"] = /^(-?)(\d+)(?:\.(\d))?$/.exec(text) ?? [];
  return (sign ? -1 : 1) * (Number(whole) * 10 + Number(tenth));
}

export function textOfTenths(tenths: number): string {
  const size = Math.abs(tenths);
  return `${tenths < 0 ? "-" : ""}${Math.floor(size / 10)}.${size % 10}`;
}

/** Actual less planned in percentage points, as both are shown: negative is behind. */
export function gapBetween(planned: string, actual: string): string {
  return textOfTenths(tenthsOf(actual) - tenthsOf(planned));
}
