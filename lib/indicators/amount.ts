import { formatDecimal } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { compareDecimals, decimalPlaces, plainDecimal, shiftDecimal } from "./exact-decimal";
import { UNIT_WORDING, type UnitOfMeasure, type UnitWording } from "./unit-of-measure";

/** How the source words its number (限定词): "超" makes it a lower bound, "近" an upper one. */
export const QUALIFIERS = ["EXACT", "OVER", "NEARLY", "ABOUT"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

const QUALIFIER_WORDS: Record<Locale, Record<Qualifier, string>> = {
  zh: { EXACT: "", OVER: "超", NEARLY: "近", ABOUT: "约" },
  en: { EXACT: "", OVER: "over ", NEARLY: "nearly ", ABOUT: "about " },
};

/** A value in running text: 超9400亿元, over CNY 940 billion; 134.9万件, 1.349 million patents. */
export function amountText(
  value: string,
  unit: UnitOfMeasure,
  locale: Locale,
  qualifier: Qualifier = "EXACT",
): string {
  const wording = UNIT_WORDING[unit];
  const amount = locale === "zh" ? inChinese(value, unit, wording) : inEnglish(value, wording);
  return QUALIFIER_WORDS[locale][qualifier] + amount;
}

/** A value in the unit of its column or axis (see `unitLabel`), exact, digits ungrouped. */
export function columnValue(value: string, unit: UnitOfMeasure, locale: Locale): string {
  return locale === "zh" ? plainDecimal(value) : shiftDecimal(value, UNIT_WORDING[unit].en.shift);
}

/** As `columnValue`, to be read: grouped digits and the qualifier in front. */
export function columnText(
  value: string,
  unit: UnitOfMeasure,
  locale: Locale,
  qualifier: Qualifier = "EXACT",
): string {
  return QUALIFIER_WORDS[locale][qualifier] + formatDecimal(columnValue(value, unit, locale), locale);
}

function inChinese(value: string, unit: UnitOfMeasure, { zh }: UnitWording): string {
  const inTrillions = shiftDecimal(value, -4);
  // As the sources do: 18万亿元 when that is the whole figure, 142,983亿元 when it would cut or crowd it.
  if (unit === "cny-100m" && isAtLeastOne(inTrillions) && decimalPlaces(inTrillions) <= 2)
    return `${inTrillions}万亿元`;
  return `${groupedFromFiveDigits(value)}${zh}`;
}

/** GB/T 15835: whole numbers of four digits and fewer are not grouped in Chinese text. */
function groupedFromFiveDigits(value: string): string {
  const plain = plainDecimal(value);
  const [integer = ""] = plain.replace("-", "").split(".");
  return integer.length > 4 ? formatDecimal(plain, "zh") : plain;
}

const STEPS = [
  { exponent: 12, word: "trillion" },
  { exponent: 9, word: "billion" },
  { exponent: 6, word: "million" },
  { exponent: 3, word: "thousand" },
] as const;

function inEnglish(value: string, { exponent, noun, kind }: UnitWording): string {
  if (kind === "rate") return `${formatDecimal(value, "en")}${noun[1]}`;
  const ones = shiftDecimal(value, exponent);
  // Figures counted one by one are written out: 2,700 institutions, not 2.7 thousand.
  const steps = kind === "money" ? STEPS.slice(0, 3) : exponent === 0 ? [] : STEPS;
  const step = steps.find((candidate) => isAtLeastOne(shiftDecimal(ones, -candidate.exponent)));
  const number = step
    ? `${formatDecimal(shiftDecimal(ones, -step.exponent), "en")} ${step.word}`
    : formatDecimal(ones, "en");
  if (kind === "money") return `CNY ${number}`;
  return `${number} ${ones === "1" ? noun[0] : noun[1]}`.trim();
}

function isAtLeastOne(value: string): boolean {
  return compareDecimals(value.replace("-", ""), "1") >= 0;
}
