/** Kinds of conversion (转化方式), in the order of their bits in `patent.conversions`. */
export const CONVERSION_KINDS = [
  "TRANSFER",
  "EXCLUSIVE_LICENCE",
  "SOLE_LICENCE",
  "ORDINARY_LICENCE",
  "OPEN_LICENCE",
  "EQUITY_CONTRIBUTION",
  "PLEDGE",
  "SECURITISATION",
  "INSURANCE",
  "OWN_IMPLEMENTATION",
  "STATE_USE",
] as const;
export type ConversionKind = (typeof CONVERSION_KINDS)[number];

export function conversionsIn(bits: number): ConversionKind[] {
  return CONVERSION_KINDS.filter((_, place) => (bits >> place) & 1);
}

export function conversionBits(kinds: Iterable<ConversionKind>): number {
  let bits = 0;
  for (const kind of kinds) bits |= 1 << CONVERSION_KINDS.indexOf(kind);
  return bits;
}
