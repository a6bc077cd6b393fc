import { plainDecimal, shiftDecimal } from "@/lib/indicators/exact-decimal";

/** ISO 4217, those that contracts are concluded in. */
export const CURRENCIES = [
  "CNY",
  "USD",
  "EUR",
  "JPY",
  "GBP",
  "HKD",
  "KRW",
  "CHF",
  "SGD",
  "CAD",
  "AUD",
] as const;
export type Currency = (typeof CURRENCIES)[number];

const LONGEST = 16;
const POWERS: Record<string, number> = { "": 0, 万: 4, 亿: 8, 百万: 6, 千万: 7 };

/** What somebody typed as an amount, exact: "1200000", "1,200,000.50", "120万", "1.2亿元". Null: it is none. */
export function readMoney(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/[\s,，]/g, "");
  const typed = /^(\d{1,20}(?:\.\d{1,10})?)(百万|千万|万|亿)?元?$/.exec(plain);
  if (!typed) return null;
  const exact = shiftDecimal(typed[1] as string, POWERS[typed[2] ?? ""] ?? 0);
  const [integer = "", fraction = ""] = exact.split(".");
  return integer.length > LONGEST || fraction.length > 2 ? null : exact;
}

/** Sums exact decimals of at most two places. */
export function sumMoney(amounts: readonly string[]): string {
  const cents = amounts.reduce((sum, amount) => sum + BigInt(shiftDecimal(amount, 2)), 0n);
  return plainDecimal(shiftDecimal(String(cents), -2));
}
