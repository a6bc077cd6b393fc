import { plainDecimal, shiftDecimal } from "@/lib/indicators/exact-decimal";

/** Weights are whole hundredths of a percent; what belongs together makes up the whole. */
export const WHOLE = 10_000;

/** "33.33", as typed in percent, is 3333. Null: it is no share of a hundred with two places. */
export function readWeight(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/[\s%]/g, "");
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return null;
  const hundredths = Number(shiftDecimal(plain, 2));
  return hundredths >= 1 && hundredths <= WHOLE ? hundredths : null;
}

/** 3333 in percent, "33.33". */
export function weightText(hundredths: number): string {
  return plainDecimal(shiftDecimal(String(hundredths), -2));
}
