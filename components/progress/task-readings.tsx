import type { ReactNode } from "react";
import { LightBadge, RatingBadge } from "@/components/tasks/badges";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { TaskReading } from "@/lib/progress/reading";
import type { TaskProgressView } from "@/lib/progress/task-progress";
import type { Task } from "@/lib/tasks/task";

type Props = { task: Task; view: TaskProgressView; reading: TaskReading };

/** What the dates say, what the unit says and what the coordinator says, side by side and never mixed. */
export function TaskReadings({ task, view, reading }: Props) {
  const [t, locale] = [useTexts("progress"), useReaderLocale()];
  const { report, milestones } = view;
  const unit = task.units.find(({ unitCode }) => unitCode === report?.unitCode);
  const due = milestones.filter((milestone) => milestone.due).length;
  const differs = reading.coordinatorRating !== null && reading.coordinatorRating !== reading.unitRating;
  return (
    <div className="grid gap-px overflow-hidden rounded-box border bg-line md:grid-cols-3">
      <Reading title={t("dates.title")} badge={<LightBadge light={reading.light} />}>
        <p className="font-semibold tabular-nums">{t("dates.planned", { value: reading.planned })}</p>
        <Small>
          {milestones.length === 0
            ? t("dates.by-due-date")
            : t("dates.by-milestones", { due, total: milestones.length, value: reading.planned })}
        </Small>
        <Small>{t("dates.due", { date: formatDate(reading.dueOn, locale, true) })}</Small>
      </Reading>
      <Reading title={t("unit.title")} badge={<RatingBadge rating={reading.unitRating} />}>
        <p className="font-semibold tabular-nums">
          {reading.actual === null ? t("unit.none") : t("unit.actual", { value: reading.actual })}
        </p>
        {report ? (
          <Small>
            {t("unit.from", {
              unit: inLocale(locale, unit?.shortNameZh ?? report.unitCode, report.unitCode),
              period: formatMonth(report.period, locale),
              date: formatDate(shanghaiDateAt(report.approvedAt), locale),
            })}
          </Small>
        ) : null}
        {report?.ratingReason ? <Typed text={t("unit.reason", { reason: report.ratingReason })} /> : null}
      </Reading>
      <Reading title={t("coordinator.title")} badge={<RatingBadge rating={reading.coordinatorRating} />}>
        <p>
          {reading.coordinatorRating === null
            ? t("coordinator.none")
            : t(differs ? "coordinator.differs" : "coordinator.same")}
        </p>
        {report?.coordinatorReason ? (
          <Typed text={t("unit.reason", { reason: report.coordinatorReason })} />
        ) : null}
      </Reading>
    </div>
  );
}

function Reading({ title, badge, children }: { title: string; badge: ReactNode; children: ReactNode }) {
  return (
    <section className="bg-sheet px-3.5 py-3">
      <div className="mb-1.5 flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-sm font-medium text-ink-soft">{title}</h3>
        {badge}
      </div>
      {children}
    </section>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <p className="text-sm text-ink-faint">{children}</p>;
}

/** Reasons are shown in the words they were typed in. */
function Typed({ text }: { text: string }) {
  return (
    <p lang="zh-CN" className="mt-1 text-sm text-ink-soft">
      {text}
    </p>
  );
}
