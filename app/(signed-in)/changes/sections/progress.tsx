import { getLocale } from "next-intl/server";
import { changeHref } from "@/components/changes/href";
import { KindBadge } from "@/components/changes/kind-badge";
import { OldNew } from "@/components/changes/old-new";
import { TaskCell } from "@/components/changes/task-cell";
import { WhoWhen } from "@/components/changes/who-when";
import { Points } from "@/components/review/points";
import { LightBadge } from "@/components/tasks/badges";
import { unitShort } from "@/components/tasks/unit-names";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { ProgressLine } from "@/lib/changes/change-view";
import { formatMonth } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { SectionProps } from "./section-props";

/** 实际进度变化: who moved most, and who fell back. */
export async function ProgressMoves({ caption, lines }: SectionProps<"progress">) {
  const [t, percent, common, locale] = [
    await getTranslations("changes"),
    await percents(),
    await commonColumns("progress"),
    await getLocale(),
  ];
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => `progress-${line.key}`}
      columns={[
        ...common,
        {
          key: "before-after",
          header: t("column.before-after"),
          nowrap: true,
          cell: ({ before, after }) => (
            <>
              <OldNew before={percent(before)} after={percent(after)} />
              <Points before={before ?? 0} after={after ?? 0} />
            </>
          ),
        },
        { key: "change", header: t("column.change"), cell: ({ kind }) => <KindBadge kind={kind} /> },
        {
          key: "planned",
          header: t("column.planned"),
          align: "end",
          cell: ({ planned }) => percent(planned),
        },
        { key: "light", header: t("column.light"), cell: ({ light }) => <LightBadge light={light} /> },
        {
          key: "report",
          header: t("column.report"),
          nowrap: true,
          secondary: true,
          cell: ({ period }) => (period ? formatMonth(period, locale) : "–"),
        },
        {
          key: "who",
          header: t("column.who"),
          nowrap: true,
          cell: (line) => (line.by ? <WhoWhen by={line.by} at={line.at} /> : t("no-report")),
        },
      ]}
    />
  );
}

/** 进度未动的任务: furthest behind plan first. */
export async function StoodStill({ caption, lines }: SectionProps<"still">) {
  const [t, percent, common, locale] = [
    await getTranslations("changes"),
    await percents(),
    await commonColumns("still"),
    await getLocale(),
  ];
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => `still-${line.key}`}
      columns={[
        ...common,
        {
          key: "actual",
          header: t("column.actual"),
          align: "end",
          cell: ({ after }) => percent(after),
        },
        {
          key: "planned",
          header: t("column.planned"),
          align: "end",
          cell: ({ planned }) => percent(planned),
        },
        {
          key: "gap",
          header: t("column.gap"),
          align: "end",
          nowrap: true,
          cell: ({ grade }) => (grade > 0 ? t("behind", { points: grade }) : "–"),
        },
        { key: "light", header: t("column.light"), cell: ({ light }) => <LightBadge light={light} /> },
        {
          key: "report",
          header: t("column.report"),
          nowrap: true,
          secondary: true,
          cell: ({ period }) => (period ? formatMonth(period, locale) : t("no-report")),
        },
      ]}
    />
  );
}

async function commonColumns(section: "progress" | "still"): Promise<Column<ProgressLine>[]> {
  const [t, locale] = await Promise.all([getTranslations("changes"), getLocale()]);
  return [
    {
      key: "task",
      header: t("column.task"),
      className: "min-w-40",
      cell: (line) => (
        <TaskCell task={line.task} href={changeHref({ section, line })}>
          {unitShort(line.unit, locale)}
        </TaskCell>
      ),
    },
  ];
}

async function percents(): Promise<(value: number | null) => string> {
  const progress = await getTranslations("progress");
  return (value) => (value === null ? "–" : progress("percent", { value }));
}
