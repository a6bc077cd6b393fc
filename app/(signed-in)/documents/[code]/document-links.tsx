import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { DocumentView } from "@/lib/documents/document";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";

/** The measures a document carries out, and the target dates it moved. */
export function DocumentLinks({ document }: { document: DocumentView }) {
  const [t, common, locale] = [useTexts("documents"), useTexts("common"), useReaderLocale()];
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const none = <li className="text-sm text-ink-faint">{common("none")}</li>;
  return (
    <div className="grid gap-x-5 lg:grid-cols-2">
      <Section id="measures" title={t("measures")}>
        <ul className="space-y-1.5">
          {document.measuresLinked.length === 0 ? none : null}
          {document.measuresLinked.map((measure) => (
            <li key={measure.code}>
              <Link href={`/measures/${measure.code}`}>
                {measure.code} {pick(measure.titleZh, measure.titleEn)}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="moved" title={t("moved")}>
        <ul className="space-y-2">
          {document.targetsMoved.length === 0 ? none : null}
          {document.targetsMoved.map((move) => (
            <li key={`${move.code} ${move.toDate}`}>
              <Link href={`/plan#${move.code}`}>
                {move.code} {pick(move.titleZh, move.titleEn)}
              </Link>
              <span className="block text-sm text-ink-soft">
                {t("moved-from-to", {
                  from: formatDate(move.fromDate, locale),
                  to: formatDate(move.toDate, locale),
                })}
              </span>
              <span className="block text-sm text-ink-faint">{pick(move.reasonZh, move.reasonEn)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
