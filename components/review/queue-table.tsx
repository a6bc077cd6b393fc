import { getLocale, getTranslations } from "next-intl/server";
import { RatingBadge } from "@/components/tasks/badges";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { inLocale } from "@/lib/i18n/locale";
import type { QueueRow } from "@/lib/reports/review";
import { Points } from "./points";

type Props = {
  rows: readonly QueueRow[];
  /** The filters in force, carried on to each report: "?unit=MOE". */
  query?: string;
};

/** Reports that wait for review, as the desk and the queue show them. */
export async function QueueTable({ rows, query = "" }: Props) {
  const [t, locale] = await Promise.all([getTranslations("review"), getLocale()]);
  const columns: Column<QueueRow>[] = [
    {
      key: "task",
      header: t("column.task"),
      className: "min-w-44",
      cell: (row) => (
        <>
          <Link href={`/desk/reports/${row.reportId}${query}`} className="font-medium">
            {row.taskCode}
          </Link>{" "}
          <span lang={locale === "en" && row.titleEn ? "en" : "zh-CN"}>
            {inLocale(locale, row.title, row.titleEn)}
          </span>
          <span className="mt-0.5 flex flex-wrap gap-1">
            {row.late ? <Badge tone="warn">{t("late")}</Badge> : null}
            {row.number > 1 ? <Badge tone="info">{t("again", { number: row.number })}</Badge> : null}
          </span>
        </>
      ),
    },
    {
      key: "unit",
      header: t("column.unit"),
      nowrap: true,
      cell: (row) => (
        <>
          {inLocale(locale, row.shortNameZh, row.unitCode)}
          <span className="block text-xs text-ink-faint">
            {t(row.role === "LEAD" ? "matrix.lead" : "matrix.support")}
          </span>
        </>
      ),
    },
    { key: "period", header: t("column.period"), nowrap: true, cell: (row) => row.period },
    {
      key: "progress",
      header: t("column.progress"),
      align: "end",
      nowrap: true,
      cell: (row) => (
        <>
          {row.progress}%{row.before ? <Points before={row.before.progress} after={row.progress} /> : null}
          <span className="block text-xs text-ink-faint">
            {row.before ? t("before", { progress: row.before.progress }) : t("no-before")}
          </span>
        </>
      ),
    },
    {
      key: "self",
      header: t("column.self"),
      secondary: true,
      cell: (row) => <RatingBadge rating={row.selfRating} />,
    },
    {
      key: "findings",
      header: t("column.findings"),
      secondary: true,
      nowrap: true,
      cell: (row) => t("findings-count", { count: row.findings }),
    },
    {
      key: "age",
      header: t("column.age"),
      nowrap: true,
      cell: (row) => (row.age === null ? t("age-unknown") : t("age", { days: row.age })),
    },
  ];
  return (
    <DataTable
      caption={t("queue-caption")}
      rows={rows}
      rowKey={(row) => row.reportId}
      columns={columns}
      empty={<EmptyState title={t("queue-empty")} hint={t("queue-empty-hint")} />}
    />
  );
}
