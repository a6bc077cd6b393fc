/*
 * Decimals as text, exact at any length. Published figures are moved between units (亿元 to
 * CNY billion) by moving the point, which floating-point numbers cannot do without error.
 */

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The value times ten to the power of `places`. */
export function shiftDecimal(value: string, places: number): string {
  const { negative, integer, fraction } = partsOf(value);
  const digits = integer + fraction;
  const point = integer.length + places;
  if (point <= 0) return plain(negative, "0", "0".repeat(-point) + digits);
  if (point >= digits.length) return plain(negative, digits + "0".repeat(point - digits.length), "");
  return plain(negative, digits.slice(0, point), digits.slice(point));
}

/** The value in its shortest form: no leading zeros, no trailing zeros, no minus before zero. */
export function plainDecimal(value: string): string {
  return shiftDecimal(value, 0);
}

/** Negative when `a` is smaller, positive when it is larger, zero when both are the same number. */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  const places = Math.max(left.fraction.length, right.fraction.length);
  const [x, y] = [scaled(left, places), scaled(right, places)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** What `a` is more than `b`, in its shortest form. */
export function subtractDecimals(a: string, b: string): string {
  const [left, right] = [partsOf(a), partsOf(b)];
  const places = Math.max(left.fraction.length, right.fraction.length);
  return shiftDecimal(String(scaled(left, places) - scaled(right, places)), -places);
}

/** Digits after the point once trailing zeros are gone. */
export function decimalPlaces(value: string): number {
  return plainDecimal(value).split(".")[1]?.length ?? 0;
}

type Parts = { negative: boolean; integer: string; fraction: string };

function partsOf(value: string): Parts {
  const match = DECIMAL.exec(value);
  if (!match) throw new Error(`not a decimal: ${value}`);
  return { negative: match[1] === "-", integer: match[2] ?? "0", fraction: match[3] ?? "" };
}

function plain(negative: boolean, integer: string, fraction: string): string {
  const kept = fraction.replace(/0+$/, "");
  const unsigned = `${integer.replace(/^0+(?=\d)/, "")}${kept ? `.${kept}` : ""}`;
  return negative && unsigned !== "0" ? `-${unsigned}` : unsigned;
}

function scaled({ negative, integer, fraction }: Parts, places: number): bigint {
  const digits = BigInt(integer + fraction.padEnd(places, "0"));
  return negative ? -digits : digits;
}
