import { changeHref } from "@/components/changes/href";
import { KindBadge } from "@/components/changes/kind-badge";
import { OldNew } from "@/components/changes/old-new";
import { TaskCell } from "@/components/changes/task-cell";
import { WhoWhen } from "@/components/changes/who-when";
import { RatingBadge } from "@/components/tasks/badges";
import { unitShort } from "@/components/tasks/unit-names";
import { DataTable } from "@/components/ui/data-table";
import { formatMonth } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { SectionProps } from "./section-props";

/** 研判升降: the unit's own and the coordinator's, of each part. */
export function Ratings({ caption, lines }: SectionProps<"ratings">) {
  const [t, tasks, locale] = [useTexts("changes"), useTexts("tasks"), useReaderLocale()];
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => `rating-${line.key.replaceAll(" ", "-")}`}
      columns={[
        {
          key: "task",
          header: t("column.task"),
          className: "min-w-40",
          cell: (line) => (
            <TaskCell task={line.task} href={changeHref({ section: "ratings", line })}>
              {unitShort(line.unit, locale)} · {tasks(`role.${line.role}`)}
            </TaskCell>
          ),
        },
        {
          key: "before-after",
          header: t("column.before-after"),
          nowrap: true,
          cell: ({ before, after }) => (
            <OldNew before={<RatingBadge rating={before} />} after={<RatingBadge rating={after} />} />
          ),
        },
        {
          key: "change",
          header: t("column.change"),
          nowrap: true,
          cell: ({ kind, whose }) => (
            <>
              <KindBadge kind={kind} />
              <span className="mt-0.5 block text-xs text-ink-soft">{t(`whose.${whose}`)}</span>
            </>
          ),
        },
        {
          key: "who",
          header: t("column.who"),
          nowrap: true,
          cell: (line) => <WhoWhen by={line.by} at={line.at} />,
        },
        {
          key: "reason",
          header: t("column.reason"),
          className: "min-w-48",
          secondary: true,
          cell: ({ reason, period }) => (
            <>
              {period ? <span className="text-ink-faint">{formatMonth(period, locale)} </span> : null}
              <span lang="zh-CN">{reason}</span>
            </>
          ),
        },
      ]}
    />
  );
}
