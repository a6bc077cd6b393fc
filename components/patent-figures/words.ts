import { getLocale } from "next-intl/server";
import { moneyText, moneyValue } from "@/components/conversions/money-words";
import { formatDecimal } from "@/lib/i18n/format";
import { LANGUAGE_TAG, type Locale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { amountText } from "@/lib/indicators/amount";
import { compareDecimals, shiftDecimal } from "@/lib/indicators/exact-decimal";
import { UNIT_WORDING, type UnitOfMeasure } from "@/lib/indicators/unit-of-measure";
import type { Contracts } from "@/lib/patent-figures/conversions";

/** How figures of the register are put into the reader's words, the same in every box. */
export async function figureWords() {
  const [t, patents, locale] = await Promise.all([
    getTranslations("patent-figures"),
    getTranslations("patents"),
    getLocale(),
  ]);
  const digits = new Intl.NumberFormat(LANGUAGE_TAG[locale]);
  return {
    t,
    locale,
    number: (n: number) => digits.format(n),
    pieces: (n: number) => t("pieces", { n }),
    stage: (stage: string) => patents(`stage.${stage}` as "stage.POOLED"),
    kind: (kind: string) => patents(`conversionKind.${kind}` as "conversionKind.PLEDGE"),
    industry: (key: string) => (key === "" ? t("not-stated") : patents(`industry.${key}` as "industry.1")),
    province: (key: string) => (key === "" ? t("not-stated") : patents(`province.${key}` as "province.11")),
    holder: (key: string) => patents(`holderKind.${key}` as "holderKind.UNIVERSITY"),
    type: (key: string) => patents(`type.${key}` as "type.INVENTION"),
  };
}

export type FigureWords = Awaited<ReturnType<typeof figureWords>>;

const HUNDRED_MILLION = "100000000";

/** CNY in running text, rounded to what can be taken in: 1,173.15亿元. The exact sum stands in the tables. */
export function roundMoney(amount: string, locale: Locale): string {
  const large = compareDecimals(amount, HUNDRED_MILLION) >= 0;
  return amountText(rounded(shiftDecimal(amount, large ? -8 : -4)), large ? "cny-100m" : "cny-10k", locale);
}

/** As a column of 万元, CNY million has it, to two places. */
export function roundColumn(amount: string, locale: Locale): string {
  return formatDecimal(rounded(moneyValue(amount, locale)), locale);
}

/** To two places, half up. */
function rounded(value: string): string {
  const [integer = "0", fraction = ""] = value.split(".");
  const hundredths = BigInt(integer + fraction.padEnd(3, "0").slice(0, 3));
  return shiftDecimal(String((hundredths + 5n) / 10n), -2);
}

/** "USD 1,200,000": never added to CNY. */
export function otherMoney({ others }: Contracts, locale: Locale): string {
  return others
    .map(({ amount, currency }) => moneyText(amount, currency, locale))
    .join(locale === "zh" ? "、" : ", ");
}

/** The unit that suits the largest of some amounts of CNY. */
export function moneyUnit(amounts: readonly string[]): UnitOfMeasure {
  return amounts.some((amount) => compareDecimals(amount, HUNDRED_MILLION) >= 0) ? "cny-100m" : "cny-10k";
}

/** CNY in the unit of an axis, as kept there. */
export function inUnit(amount: string, unit: UnitOfMeasure): string {
  return shiftDecimal(amount, -UNIT_WORDING[unit].exponent);
}
