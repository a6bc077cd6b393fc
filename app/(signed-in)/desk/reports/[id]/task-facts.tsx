import { RuleLink } from "@/components/tasks/rule-link";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { ReviewView } from "@/lib/reports/review";

/** What the report is measured by: the task, the unit's part, the window. */
export function TaskFacts({ view: { task, report, current, window } }: { view: ReviewView }) {
  const [t, review, locale] = [useTexts("review.page"), useTexts("review"), useReaderLocale()];
  const names = report.authorNames.map(({ nameZh, nameEn }) => inLocale(locale, nameZh, nameEn));
  const chinese = (text: string) => (
    <span lang="zh-CN" className="whitespace-pre-line">
      {text}
    </span>
  );
  return (
    <Section
      id="task"
      title={t("task")}
      aside={
        <>
          <Link href={`/tasks/${task.code}`}>{t("open-task")}</Link>
          {" · "}
          <Link href={`/tasks/${task.code}/reports/${report.period}/${report.unitCode}`}>
            {t("open-report")}
          </Link>
        </>
      }
    >
      <Facts
        items={[
          [t("part"), chinese(report.part || "—")],
          [t("due"), formatDate(report.partDueOn ?? task.dueOn, locale, true)],
          [t("deliverable"), chinese(task.deliverable)],
          [t("acceptance"), chinese(task.acceptance)],
          [t("authors"), names.join(inLocale(locale, "、", ", "))],
          [t("signed-off"), inLocale(locale, current.signedOffBy.nameZh, current.signedOffBy.nameEn)],
          [t("submitted"), formatInstant(current.submittedAt, locale)],
          ...(window
            ? [
                [
                  review("periods.window"),
                  <span key="window" className="flex flex-wrap gap-x-3">
                    {review("window-dates", {
                      opens: formatDate(window.opensOn, locale, true),
                      closes: formatDate(window.closesOn, locale, true),
                    })}
                    <RuleLink rule={window} />
                  </span>,
                ] as const,
              ]
            : []),
        ]}
      />
    </Section>
  );
}
