import { inLocale, type Locale } from "@/lib/i18n/locale";

type Names = { code: string; shortNameZh: string };

/** Units in a table's cell: short names in Chinese, abbreviations in English. */
export function unitShort(unit: Names | null, locale: Locale): string {
  return unit ? inLocale(locale, unit.shortNameZh, unit.code) : "–";
}

export function unitsShort(units: readonly Names[], locale: Locale): string {
  return units.map((unit) => unitShort(unit, locale)).join(inLocale(locale, "、", ", ")) || "–";
}
