import { getLocale, getTranslations } from "next-intl/server";
import { RatingBadge } from "@/components/tasks/badges";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import type { LastReport } from "@/lib/reports/draft";
import type { Period } from "@/lib/reports/period";
import type { Rating } from "@/lib/reports/report";
import type { Milestone, Task, TaskUnitView } from "@/lib/tasks/task";
import { periodNames } from "./period-name";

type Props = {
  task: Task;
  part: TaskUnitView;
  period: Period;
  planned: number | null;
  dueMilestones: readonly Milestone[];
  lastValues: readonly { period: string; progress: number; selfRating: Rating; rating: Rating | null }[];
  last: LastReport | null;
};

/** What the report is about, beside the form: the task, what is due, and what was said before. */
export async function ReportFacts({ task, part, period, planned, dueMilestones, lastValues, last }: Props) {
  const [t, locale, nameOf] = await Promise.all([getTranslations("reports"), getLocale(), periodNames()]);
  const day = (date: string) => formatDate(date, locale);
  return (
    <Section id="facts" title={t("form.facts")}>
      <Facts
        items={[
          [
            t("form.part"),
            <span key="part" lang="zh-CN">
              {part.part}
            </span>,
          ],
          [
            t("form.deliverable"),
            <span key="deliverable" lang="zh-CN">
              {task.deliverable}
            </span>,
          ],
          [
            t("form.acceptance"),
            <span key="acceptance" lang="zh-CN">
              {task.acceptance}
            </span>,
          ],
          [t("form.due"), formatDate(part.dueOn, locale, true)],
          [
            t("form.window"),
            <span key="window">
              {t("form.window-dates", { from: day(period.opensOn), to: day(period.closesOn) })}{" "}
              <Link href={`/rules/${period.rulesNumber}#article-${period.articleNumber}`}>
                {t("form.article", { number: period.articleNumber })}
              </Link>
            </span>,
          ],
          ...(planned === null ? [] : [[t("form.planned"), `${planned}%`] as const]),
          [
            t("form.due-milestones"),
            dueMilestones.length === 0 ? (
              t("form.no-milestones")
            ) : (
              <ul key="milestones" lang="zh-CN">
                {dueMilestones.map((one) => (
                  <li key={one.key}>
                    {one.title} · {day(one.dueOn)} · {one.share}%
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            t("form.last-values"),
            lastValues.length === 0 ? (
              t("form.no-values")
            ) : (
              <ul key="values" className="space-y-1">
                {lastValues.map((one) => (
                  <li
                    key={one.period}
                    className="grid grid-cols-[6.5rem_3rem_1fr] items-baseline gap-x-2 whitespace-nowrap tabular-nums"
                  >
                    <span>{nameOf(one.period)}</span>
                    <span className="text-end font-medium">{one.progress}%</span>
                    <RatingBadge rating={one.selfRating} />
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
      {last ? (
        <details className="mt-3 text-sm">
          <summary className="cursor-pointer text-accent">
            {t("form.last-narrative", { period: nameOf(last.period) })}
          </summary>
          <div lang="zh-CN" className="mt-2 space-y-2 border-s-2 ps-3 whitespace-pre-line text-ink-soft">
            <p>{last.done}</p>
            <p>{last.next}</p>
            {last.problems ? <p>{last.problems}</p> : null}
          </div>
        </details>
      ) : null}
    </Section>
  );
}
