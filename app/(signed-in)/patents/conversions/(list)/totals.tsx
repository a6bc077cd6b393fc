import { moneyText } from "@/components/conversions/money-words";
import type { ConversionTotals } from "@/lib/conversions/conversion-view";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";

/** Contracts in force and their amounts. In the nation's figure each counts once, whoever reports it. */
export function Totals({ totals, national }: { totals: ConversionTotals | null; national: boolean }) {
  const [t, locale] = [useTexts("conversions"), useReaderLocale()];
  if (!totals || totals.count === 0) return null;
  const amounts = totals.amounts.filter(({ amount }) => !/^0(\.0+)?$/.test(amount));
  return (
    <p className="mb-3 text-sm text-ink-soft">
      <span className="font-medium text-ink tabular-nums">
        {t("totals.count", { count: totals.count })}
        {amounts.length > 0 ? t("totals.amount", { amount: listed(amounts, locale) }) : ""}
      </span>{" "}
      {national ? t("totals.once") : t("totals.unit")}
    </p>
  );
}

function listed(amounts: ConversionTotals["amounts"], locale: "zh" | "en"): string {
  // CNY first: the rest are few.
  const sorted = [...amounts].sort((a, b) => Number(b.currency === "CNY") - Number(a.currency === "CNY"));
  return sorted
    .map(({ amount, currency }) => moneyText(amount, currency, locale))
    .join(locale === "zh" ? "、" : ", ");
}
