import type { Locale } from "@/lib/i18n/locale";

/** Units (计量单位) that values are kept in; they follow the way the figures are published in Chinese. */
export const UNITS_OF_MEASURE = [
  "patent-10k",
  "filing-10k",
  "contract-10k",
  "enterprise-10k",
  "per-10k-people",
  "cny-100m",
  "cny-10k",
  "institution",
  "product",
  "licence",
  "count",
  "percent",
] as const;

export type UnitOfMeasure = (typeof UNITS_OF_MEASURE)[number];

export type UnitWording = {
  /** The unit as Chinese readers know it; values stand in it unchanged. */
  zh: string;
  /** How many powers of ten one of the unit is: 4 for 万, 8 for 亿. */
  exponent: number;
  /** The unit of a column or an axis in English, and how far the point moves to get there. */
  en: { label: string; shift: number };
  /** What follows an amount in English, for one and for many. */
  noun: readonly [one: string, many: string];
  kind: "money" | "things" | "rate";
};

export const UNIT_WORDING: Record<UnitOfMeasure, UnitWording> = {
  "patent-10k": things("万件", ["patent", "patents"]),
  "filing-10k": things("万次", ["filing", "filings"]),
  "contract-10k": things("万项", ["contract", "contracts"]),
  "enterprise-10k": things("万家", ["enterprise", "enterprises"]),
  "per-10k-people": rate("件/万人", "per 10,000 people", " per 10,000 people"),
  "cny-100m": {
    zh: "亿元",
    exponent: 8,
    en: { label: "CNY billion", shift: -1 },
    noun: ["", ""],
    kind: "money",
  },
  "cny-10k": {
    zh: "万元",
    exponent: 4,
    en: { label: "CNY million", shift: -2 },
    noun: ["", ""],
    kind: "money",
  },
  institution: single("家", "institutions", ["institution", "institutions"]),
  product: single("项", "products", ["product", "products"]),
  licence: single("项", "licences", ["licence", "licences"]),
  count: single("", "number", ["", ""]),
  percent: rate("%", "%", "%"),
};

/** The unit as the heading of a column or an axis. */
export function unitLabel(unit: UnitOfMeasure, locale: Locale): string {
  if (locale === "zh") return unit === "count" ? "数量" : UNIT_WORDING[unit].zh;
  return UNIT_WORDING[unit].en.label;
}

/** The database keeps the code as text; a code nobody knows is a fault, not a choice. */
export function asUnitOfMeasure(code: string): UnitOfMeasure {
  const unit = UNITS_OF_MEASURE.find((known) => known === code);
  if (!unit) throw new Error(`unknown unit of measure: ${code}`);
  return unit;
}

function things(zh: string, noun: UnitWording["noun"]): UnitWording {
  return { zh, exponent: 4, en: { label: `thousand ${noun[1]}`, shift: 1 }, noun, kind: "things" };
}

function single(zh: string, label: string, noun: UnitWording["noun"]): UnitWording {
  return { zh, exponent: 0, en: { label, shift: 0 }, noun, kind: "things" };
}

function rate(zh: string, label: string, suffix: string): UnitWording {
  return { zh, exponent: 0, en: { label, shift: 0 }, noun: [suffix, suffix], kind: "rate" };
}
