import { RatingBadge } from "@/components/tasks/badges";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { ReviewView } from "@/lib/reports/review";

/** What the supporting units say of the same period, beside the lead's report. */
export function Supporters({ view: { supporters } }: { view: ReviewView }) {
  const [t, locale] = [useTexts("review.page"), useReaderLocale()];
  return (
    <Section id="supporters" title={t("supporters")}>
      {supporters.length === 0 ? <p className="text-sm text-ink-faint">{t("supporters-none")}</p> : null}
      <ul className="divide-y divide-line">
        {supporters.map((one) => (
          <li key={one.submissionId} className="py-2.5 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-2">
              <Link href={`/desk/reports/${one.reportId}`} className="font-medium">
                {inLocale(locale, one.nameZh, one.nameEn)}
              </Link>
              <span className="tabular-nums">{one.progress}%</span>
              <RatingBadge rating={one.selfRating} />
              {one.quoted ? <Badge tone="info">{t("quoted")}</Badge> : null}
            </p>
            <p className="text-sm text-ink-faint" lang="zh-CN">
              {one.part}
            </p>
            <p className="mt-1 whitespace-pre-line" lang="zh-CN">
              {one.done}
            </p>
            {one.problems ? (
              <p className="mt-1 text-sm whitespace-pre-line text-ink-soft" lang="zh-CN">
                {one.problems}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
