import { changeHref } from "@/components/changes/href";
import { OldNew } from "@/components/changes/old-new";
import { TaskCell } from "@/components/changes/task-cell";
import { WhoWhen } from "@/components/changes/who-when";
import { Points } from "@/components/review/points";
import { unitShort } from "@/components/tasks/unit-names";
import { DataTable } from "@/components/ui/data-table";
import { formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { SectionProps } from "./section-props";

/** 重新打开后更正的报告: approved twice, with two figures. */
export function CorrectedReports({ caption, lines }: SectionProps<"reports">) {
  const [t, progress, locale] = [useTexts("changes"), useTexts("progress"), useReaderLocale()];
  const percent = (value: number) => progress("percent", { value });
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        {
          key: "task",
          header: t("column.task"),
          className: "min-w-40",
          cell: (line) => (
            <TaskCell task={line.task} href={changeHref({ section: "reports", line })}>
              {unitShort(line.unit, locale)} · {formatMonth(line.period, locale)}
            </TaskCell>
          ),
        },
        {
          key: "before-after",
          header: t("column.before-after"),
          nowrap: true,
          cell: ({ before, after }) => (
            <>
              <OldNew before={percent(before)} after={percent(after)} />
              <Points before={before} after={after} />
            </>
          ),
        },
        {
          key: "reopened",
          header: t("column.reopened"),
          className: "min-w-48",
          cell: ({ reopenedBy, reason }) => (
            <>
              {inLocale(locale, reopenedBy.nameZh, reopenedBy.nameEn)}
              <span lang="zh-CN" className="block text-ink-soft">
                {reason}
              </span>
            </>
          ),
        },
        {
          key: "who",
          header: t("column.approved"),
          nowrap: true,
          cell: (line) => (
            <>
              <WhoWhen by={line.by} at={line.at} />
              <span className="block text-xs text-ink-faint">
                {t("signed-off", {
                  name: inLocale(locale, line.signedOffBy.nameZh, line.signedOffBy.nameEn),
                })}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}
