import { getLocale } from "next-intl/server";
import { inLocale, LANGUAGE_TAG } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { PatentCounts } from "@/lib/patents/patent-search-view";

/** How many were found: counted, or estimated and said to be. */
export async function Total({ counts }: { counts: PatentCounts }) {
  const [t, locale] = await Promise.all([getTranslations("patent-search"), getLocale()]);
  if (counts.exact) return <span aria-live="polite">{t("total", { n: counts.total })}</span>;
  const n =
    locale === "zh" && counts.total >= 10_000
      ? `${new Intl.NumberFormat("zh-CN", { maximumSignificantDigits: 3 }).format(counts.total / 10_000)}万`
      : new Intl.NumberFormat(LANGUAGE_TAG[locale], { maximumSignificantDigits: 3 }).format(counts.total);
  return (
    <span aria-live="polite">
      {t("about", { n })}
      <span className="text-ink-faint">
        {" "}
        {inLocale(locale, "（", "(")}
        {t("about-hint")}
        {inLocale(locale, "）", ")")}
      </span>
    </span>
  );
}
