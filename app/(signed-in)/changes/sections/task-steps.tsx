import { changeHref } from "@/components/changes/href";
import { KindBadge } from "@/components/changes/kind-badge";
import { OldNew } from "@/components/changes/old-new";
import { TaskCell } from "@/components/changes/task-cell";
import { WhoWhen } from "@/components/changes/who-when";
import { StageBadge } from "@/components/tasks/badges";
import { DataTable } from "@/components/ui/data-table";
import { useTexts } from "@/lib/i18n/translations";
import type { SectionProps } from "./section-props";

/** 任务增减与办结 */
export function TaskSteps({ caption, lines }: SectionProps<"tasks">) {
  const t = useTexts("changes");
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
          cell: (line) => <TaskCell task={line.task} href={changeHref({ section: "tasks", line })} />,
        },
        {
          key: "before-after",
          header: t("column.before-after"),
          nowrap: true,
          cell: ({ before, after }) => (
            <OldNew
              before={before ? <StageBadge stage={before} /> : t("not-yet")}
              after={<StageBadge stage={after} />}
            />
          ),
        },
        {
          key: "change",
          header: t("column.change"),
          cell: (line) => (
            <>
              <KindBadge kind={line.kind} />
              {line.passing ? (
                <span className="mt-0.5 block text-xs text-ink-faint">{t("passing")}</span>
              ) : null}
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
          cell: ({ reason }) => <span lang="zh-CN">{reason || "–"}</span>,
        },
      ]}
    />
  );
}
