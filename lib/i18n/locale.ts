export const LOCALES = ["zh", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "zh";
export const LOCALE_COOKIE = "locale";

export function asLocale(value: string | undefined): Locale {
  return LOCALES.find((locale) => locale === value) ?? DEFAULT_LOCALE;
}

/** The language tag for `lang` and `Intl`. */
export const LANGUAGE_TAG: Record<Locale, string> = { zh: "zh-CN", en: "en-GB" };

/** Picks the text of the reader's language; Chinese is the text of record when English is missing. */
export function inLocale(locale: Locale, zh: string, en: string): string {
  return locale === "en" && en !== "" ? en : zh;
}
