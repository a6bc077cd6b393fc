import { formatDecimal } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { amountText, columnText, columnValue } from "@/lib/indicators/amount";
import { compareDecimals, shiftDecimal } from "@/lib/indicators/exact-decimal";

const COLUMN = "cny-10k";
const HUNDRED_MILLION = "100000000";

/** An amount of money, which is kept in yuan, in the unit of a column: 万元, CNY million. Digits as they are. */
export function moneyValue(amount: string, locale: Locale): string {
  return columnValue(shiftDecimal(amount, -4), COLUMN, locale);
}

/** As `moneyValue`, to be read. */
export function moneyColumnText(amount: string, locale: Locale): string {
  return columnText(shiftDecimal(amount, -4), COLUMN, locale);
}

/** In running text: 1.2亿元, CNY 120 million; other currencies to the last digit: USD 1,200,000. */
export function moneyText(amount: string, currency: string, locale: Locale): string {
  if (currency !== "CNY") return `${currency} ${formatDecimal(amount, locale)}`;
  return compareDecimals(amount, HUNDRED_MILLION) >= 0
    ? amountText(shiftDecimal(amount, -8), "cny-100m", locale)
    : amountText(shiftDecimal(amount, -4), COLUMN, locale);
}
