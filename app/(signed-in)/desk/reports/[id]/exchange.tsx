import { RatingBadge } from "@/components/tasks/badges";
import { Section } from "@/components/ui/section";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { isReturnField } from "@/lib/reports/decision";
import type { DecisionView, Submission } from "@/lib/reports/report";

/** Handed in, returned, handed in again: all of it stays readable beside the report. */
export function Exchange({ submissions }: { submissions: readonly Submission[] }) {
  const [t, locale] = [useTexts("review"), useReaderLocale()];
  const name = (person: { nameZh: string; nameEn: string }) => inLocale(locale, person.nameZh, person.nameEn);
  const words = (decision: DecisionView) => (
    <>
      {decision.rating ? (
        <p className="mt-1 flex flex-wrap items-center gap-2">
          {t("page.office")} <RatingBadge rating={decision.rating} />
          <span lang="zh-CN">{decision.ratingReason}</span>
        </p>
      ) : null}
      {isReturnField(decision.field) ? (
        <p className="mt-1 text-ink-soft">{t("page.about", { field: t(`field.${decision.field}`) })}</p>
      ) : null}
      {decision.reason ? (
        <p className="mt-1 whitespace-pre-line" lang="zh-CN">
          {decision.reason}
        </p>
      ) : null}
      {decision.correctUntil ? (
        <p className="mt-1 text-ink-soft">
          {t("page.until", { date: formatDate(decision.correctUntil, locale, true) })}
        </p>
      ) : null}
    </>
  );
  return (
    <Section id="exchange" title={t("page.exchange")}>
      <ol className="space-y-3 text-sm">
        {submissions.map((submission) => (
          <li key={submission.id}>
            <p>
              <span className="font-medium">
                {t("page.submitted-line", {
                  number: submission.number,
                  name: name(submission.signedOffBy),
                })}
              </span>{" "}
              <span className="text-ink-faint">
                {formatInstant(submission.submittedAt, locale)} · {submission.progress}%
              </span>
            </p>
            <ol className="mt-1.5 space-y-2 border-s-2 ps-3">
              {submission.decisions.map((decision) => (
                <li key={decision.id}>
                  <p>
                    <span className="font-medium">{t(`decision.${decision.kind}`)}</span>{" "}
                    <span className="text-ink-faint">
                      {name(decision.by)} · {formatInstant(decision.at, locale)}
                    </span>
                  </p>
                  {words(decision)}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </Section>
  );
}
