import { changeHref } from "@/components/changes/href";
import { KindBadge } from "@/components/changes/kind-badge";
import { OldNew } from "@/components/changes/old-new";
import { TaskCell } from "@/components/changes/task-cell";
import { LightBadge } from "@/components/tasks/badges";
import { unitShort } from "@/components/tasks/unit-names";
import { DataTable } from "@/components/ui/data-table";
import { formatDate } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { SectionProps } from "./section-props";

/** 时间进度变化: what the dates alone say. */
export function Lights({ caption, lines }: SectionProps<"lights">) {
  const [t, tasks, progress, locale] = [
    useTexts("changes"),
    useTexts("tasks"),
    useTexts("progress"),
    useReaderLocale(),
  ];
  const percent = (value: number | null) => (value === null ? "–" : progress("percent", { value }));
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => `light-${line.key.replaceAll(" ", "-")}`}
      columns={[
        {
          key: "task",
          header: t("column.task"),
          className: "min-w-40",
          cell: (line) => (
            <TaskCell task={line.task} href={changeHref({ section: "lights", line })}>
              {unitShort(line.unit, locale)} · {tasks(`role.${line.role}`)}
            </TaskCell>
          ),
        },
        {
          key: "before-after",
          header: t("column.before-after"),
          nowrap: true,
          cell: ({ before, after }) => (
            <OldNew
              before={before ? <LightBadge light={before} /> : t("not-yet")}
              after={<LightBadge light={after} />}
            />
          ),
        },
        { key: "change", header: t("column.change"), cell: ({ kind }) => <KindBadge kind={kind} /> },
        {
          key: "planned-actual",
          header: t("column.planned-actual"),
          align: "end",
          nowrap: true,
          cell: ({ planned, actual }) => `${percent(planned)} / ${percent(actual)}`,
        },
        {
          key: "due",
          header: t("column.due"),
          nowrap: true,
          secondary: true,
          cell: ({ dueOn }) => formatDate(dueOn, locale),
        },
      ]}
    />
  );
}
