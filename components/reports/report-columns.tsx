import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { RatingBadge, ReportBadge } from "@/components/tasks/badges";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { instant, number, percent, text } from "@/lib/exports/sheet";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { TaskReportRow } from "@/lib/reports/report-rows";
import { periodNames } from "./period-name";

type Shown = {
  task: string;
  /** As of a past day nothing can be done, and nothing is linked. */
  past: boolean;
  /** Some of the rows can be written on. */
  acts: boolean;
};

export async function reportColumns({ task, past, acts }: Shown): Promise<ListColumn<TaskReportRow>[]> {
  const [t, tasks, part, locale, nameOf] = await Promise.all([
    getTranslations("reports"),
    getTranslations("tasks"),
    getTranslations("exports.part"),
    getLocale(),
    periodNames(),
  ]);
  const unitOf = (row: TaskReportRow) => inLocale(locale, row.shortNameZh, row.nameEn);
  const none = <span className="text-ink-faint">–</span>;
  const act: ListColumn<TaskReportRow> = {
    key: "act",
    label: t("act.write"),
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
    sheet: null,
  };
  return [
    {
      key: "period",
      label: t("field.period"),
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
      sheet: text((row) => nameOf(row.period)),
    },
    {
      key: "unit",
      label: t("field.unit"),
      cell: (row) => <span className={row.role === "LEAD" ? "font-medium" : undefined}>{unitOf(row)}</span>,
      sheet: text(unitOf),
    },
    {
      key: "state",
      label: t("field.state"),
      cell: (row) => <ReportBadge state={row.standing} late={row.late} />,
      sheet: text((row) => tasks(`${row.late ? "report-late" : "report"}.${row.standing}`)),
    },
    {
      key: "progress",
      label: t("field.progress"),
      align: "end",
      cell: (row) => (row.progress === null ? none : row.progress),
      sheet: percent((row) => row.progress),
    },
    {
      key: "selfRating",
      label: t("field.selfRating"),
      cell: (row) => (row.selfRating ? <RatingBadge rating={row.selfRating} /> : none),
      sheet: text((row) => row.selfRating && tasks(`rating.${row.selfRating}`)),
    },
    {
      key: "rating",
      label: t("field.rating"),
      cell: (row) => (row.rating ? <RatingBadge rating={row.rating} /> : none),
      sheet: text((row) => row.rating && tasks(`rating.${row.rating}`)),
    },
    {
      key: "evidence",
      label: t("field.evidence"),
      align: "end",
      cell: (row) => (row.claimCount === 0 ? none : `${row.claimsWithEvidence}/${row.claimCount}`),
      sheet: [
        number((row) => (row.claimCount === 0 ? null : row.claimsWithEvidence)),
        number((row) => row.claimCount || null, part("claims")),
      ],
    },
    {
      key: "submitted",
      label: t("field.submitted"),
      secondary: true,
      nowrap: true,
      cell: (row) => (row.submittedAt ? formatInstant(row.submittedAt, locale) : none),
      sheet: instant((row) => row.submittedAt),
    },
    ...(acts ? [act] : []),
  ];
}
