import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SortHeader } from "@/components/list/sort-header";
import { LightBadge, StageBadge } from "@/components/tasks/badges";
import { unitShort, unitsShort } from "@/components/tasks/unit-names";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import type { TaskReading } from "@/lib/progress/reading";
import type { TaskLine } from "@/lib/tasks/task-view";
import type { Params } from "@/lib/web/list-params";

type Props = {
  path: string;
  params: Params;
  sort: { by: string; descending: boolean };
  tasks: readonly TaskLine[];
  /** What the dates say of each task, by its code. */
  readings?: Readonly<Record<string, TaskReading>>;
  empty: ReactNode;
};

export async function TaskTable({ path, params, sort, tasks, readings, empty }: Props) {
  const [t, locale] = await Promise.all([getTranslations("tasks"), getLocale()]);
  const sorted = (by: string, label: string) => (
    <SortHeader path={path} params={params} by={by} label={label} current={sort} fallback="code" />
  );
  const light: Column<TaskLine> = {
    key: "light",
    header: t("column.light"),
    cell: ({ code }) => {
      const reading = readings?.[code];
      return reading ? <LightBadge light={reading.light} /> : "–";
    },
  };
  return (
    <DataTable
      caption={t("caption")}
      rows={tasks}
      rowKey={(row) => row.code}
      empty={empty}
      columns={[
        { key: "code", header: sorted("code", t("column.code")), nowrap: true, cell: (row) => row.code },
        {
          key: "title",
          header: sorted("title", t("column.title")),
          className: "min-w-56",
          cell: (row) => (
            <Link href={`/tasks/${row.code}`} className="font-medium">
              {inLocale(locale, row.title, row.titleEn)}
            </Link>
          ),
        },
        { key: "lead", header: t("column.lead"), nowrap: true, cell: (row) => unitShort(row.lead, locale) },
        {
          key: "supports",
          header: t("column.supports"),
          secondary: true,
          cell: (row) => unitsShort(row.supports, locale),
        },
        {
          key: "due",
          header: sorted("due", t("column.due")),
          nowrap: true,
          cell: (row) => (
            <>
              {formatDate(row.dueOn, locale)}
              {row.dueOn === row.originalDueOn ? null : (
                <span className="block text-xs text-ink-faint">
                  {t("page.original-due")} {formatDate(row.originalDueOn, locale)}
                </span>
              )}
            </>
          ),
        },
        ...(readings ? [light] : []),
        {
          key: "stage",
          header: sorted("stage", t("column.stage")),
          cell: (row) => <StageBadge stage={row.stage} />,
        },
        {
          key: "signature",
          header: t("column.signature"),
          secondary: true,
          cell: (row) =>
            row.stage !== "ASSIGNED" ? (
              "–"
            ) : row.unsigned.length > 0 ? (
              <Badge tone="warn" title={row.unsigned.join(", ")}>
                {t("unsigned-count", { count: row.unsigned.length })}
              </Badge>
            ) : (
              <Badge tone="good">{t("signed-all")}</Badge>
            ),
        },
        {
          key: "weight",
          header: sorted("weight", t("column.weight")),
          align: "end",
          secondary: true,
          cell: (row) => row.weight,
        },
      ]}
    />
  );
}
