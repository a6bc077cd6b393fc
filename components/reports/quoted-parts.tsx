import { RatingBadge } from "@/components/tasks/badges";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { QuotedPart } from "@/lib/reports/report";

/** The supporting units' parts that a lead's report quotes, as they were handed in. */
export function QuotedParts({ quotes }: { quotes: readonly QuotedPart[] }) {
  const [t, locale] = [useTexts("reports"), useReaderLocale()];
  if (quotes.length === 0) return null;
  return (
    <section aria-label={t("view.quotes")}>
      <h3 className="text-sm font-semibold">{t("view.quotes")}</h3>
      {quotes.map((quote) => (
        <blockquote key={quote.submissionId} className="mt-2 border-s-2 ps-3 text-sm">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{inLocale(locale, quote.shortNameZh, quote.nameEn)}</span>
            <span className="tabular-nums">{quote.progress}%</span>
            <RatingBadge rating={quote.selfRating} />
          </p>
          <p lang="zh-CN" className="mt-1 whitespace-pre-line">
            {quote.done}
          </p>
        </blockquote>
      ))}
    </section>
  );
}
