import { getLocale, getTranslations } from "next-intl/server";
import { RatingBadge, ReportBadge } from "@/components/tasks/badges";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import type { TaskReportRow } from "@/lib/reports/report-rows";
import { periodNames } from "./period-name";

type Props = {
  task: string;
  rows: readonly TaskReportRow[];
  /** As of a past day nothing can be done, and nothing is linked. */
  past: boolean;
};

/** Periods × units of a task, latest first. */
export async function ReportTable({ task, rows, past }: Props) {
  const [t, locale, nameOf] = await Promise.all([getTranslations("reports"), getLocale(), periodNames()]);
  const unitOf = (row: TaskReportRow) => inLocale(locale, row.shortNameZh, row.nameEn);
  const none = <span className="text-ink-faint">–</span>;
  const columns: Column<TaskReportRow>[] = [
    {
      key: "period",
      header: t("field.period"),
      nowrap: true,
      cell: (row) =>
        past ? (
          nameOf(row.period)
        ) : (
          <Link
            href={`/tasks/${task}/reports/${row.period}/${row.unitCode}`}
            aria-label={t("table.open", { period: nameOf(row.period), unit: unitOf(row) })}
          >
            {nameOf(row.period)}
          </Link>
        ),
    },
    {
      key: "unit",
      header: t("field.unit"),
      cell: (row) => <span className={row.role === "LEAD" ? "font-medium" : undefined}>{unitOf(row)}</span>,
    },
    {
      key: "state",
      header: t("field.state"),
      cell: (row) => <ReportBadge state={row.standing} late={row.late} />,
    },
    {
      key: "progress",
      header: t("field.progress"),
      align: "end",
      cell: (row) => (row.progress === null ? none : row.progress),
    },
    {
      key: "selfRating",
      header: t("field.selfRating"),
      cell: (row) => (row.selfRating ? <RatingBadge rating={row.selfRating} /> : none),
    },
    {
      key: "rating",
      header: t("field.rating"),
      cell: (row) => (row.rating ? <RatingBadge rating={row.rating} /> : none),
    },
    {
      key: "evidence",
      header: t("field.evidence"),
      align: "end",
      cell: (row) => (row.claimCount === 0 ? none : `${row.claimsWithEvidence}/${row.claimCount}`),
    },
    {
      key: "submitted",
      header: t("field.submitted"),
      secondary: true,
      nowrap: true,
      cell: (row) => (row.submittedAt ? formatInstant(row.submittedAt, locale) : none),
    },
    {
      key: "act",
      header: <span className="sr-only">{t("act.write")}</span>,
      className: "no-print",
      cell: (row) =>
        row.open ? (
          <Button asChild small tone="primary">
            <Link
              href={`/tasks/${task}/reports/${row.period}/edit`}
              aria-label={`${t(row.standing === "RETURNED" ? "act.correct" : "act.write")} ${nameOf(row.period)}`}
            >
              {t(row.standing === "RETURNED" ? "act.correct" : "act.write")}
            </Link>
          </Button>
        ) : null,
    },
  ];
  return (
    <DataTable
      caption={t("table.caption")}
      columns={rows.some((row) => row.open) ? columns : columns.filter(({ key }) => key !== "act")}
      rows={rows}
      rowKey={(row) => `report-${row.period}-${row.unitCode}`}
      empty={<p className="text-sm text-ink-faint">{t("table.empty")}</p>}
    />
  );
}
