import { getLocale } from "next-intl/server";
import { RatingBadge } from "@/components/tasks/badges";
import { RuleLink } from "@/components/tasks/rule-link";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
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
              <span className="text-sm">
                <RuleLink rule={period} />
              </span>
            </span>,
          ],
          ...(planned === null ? [] : [[t("form.planned"), `${planned}%`] as const]),
        ]}
      />
      <h3 className="mt-3.5 text-sm text-ink-faint">{t("form.due-milestones")}</h3>
      {dueMilestones.length === 0 ? (
        <p>{t("form.no-milestones")}</p>
      ) : (
        <ul lang="zh-CN" className="divide-y divide-line">
          {dueMilestones.map((one) => (
            <li key={one.key} className="flex flex-wrap justify-between gap-x-3 py-1">
              <span>{one.title}</span>
              <span className="text-sm text-ink-faint tabular-nums">
                {day(one.dueOn)} · {one.share}%
              </span>
            </li>
          ))}
        </ul>
      )}
      <h3 className="mt-3.5 text-sm text-ink-faint">{t("form.last-values")}</h3>
      {lastValues.length === 0 ? (
        <p>{t("form.no-values")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {lastValues.map((one) => (
            <li
              key={one.period}
              className="grid grid-cols-[1fr_3rem_7rem] items-baseline gap-x-3 py-1 tabular-nums"
            >
              <span>{nameOf(one.period)}</span>
              <span className="text-end font-medium">{one.progress}%</span>
              <span>
                <RatingBadge rating={one.selfRating} />
              </span>
            </li>
          ))}
        </ul>
      )}
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
