import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { RatingBadge } from "@/components/tasks/badges";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { number, percent, text } from "@/lib/exports/sheet";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { QueueRow } from "@/lib/reports/review";
import { Points } from "./points";

/** `query`: the filters in force, carried on to each report: "?unit=MOE". */
export async function queueColumns(query = ""): Promise<ListColumn<QueueRow>[]> {
  const [t, tasks, part, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("tasks"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const title = (row: QueueRow) => inLocale(locale, row.title, row.titleEn);
  const unit = (row: QueueRow) => inLocale(locale, row.shortNameZh, row.unitCode);
  const role = (row: QueueRow) => t(row.role === "LEAD" ? "matrix.lead" : "matrix.support");
  return [
    {
      key: "task",
      label: t("column.task"),
      className: "min-w-44",
      cell: (row) => (
        <>
          <Link href={`/desk/reports/${row.reportId}${query}`} className="font-medium">
            {row.taskCode}
          </Link>{" "}
          <span lang={locale === "en" && row.titleEn ? "en" : "zh-CN"}>{title(row)}</span>
          <span className="mt-0.5 flex flex-wrap gap-1">
            {row.late ? <Badge tone="warn">{t("late")}</Badge> : null}
            {row.number > 1 ? <Badge tone="info">{t("again", { number: row.number })}</Badge> : null}
          </span>
        </>
      ),
      sheet: [
        text(title),
        text((row) => row.taskCode, part("code")),
        text((row) => (row.late ? t("late") : null), part("late-report")),
        text((row) => (row.number > 1 ? t("again", { number: row.number }) : null), part("again")),
      ],
    },
    {
      key: "unit",
      label: t("column.unit"),
      nowrap: true,
      cell: (row) => (
        <>
          {unit(row)}
          <span className="block text-xs text-ink-faint">{role(row)}</span>
        </>
      ),
      sheet: [text(unit), text(role, part("role"))],
    },
    {
      key: "period",
      label: t("column.period"),
      nowrap: true,
      cell: (row) => row.period,
      sheet: text((row) => row.period),
    },
    {
      key: "progress",
      label: t("column.progress"),
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
      sheet: [
        percent((row) => row.progress),
        percent((row) => row.before?.progress ?? null, part("progress-before")),
      ],
    },
    {
      key: "self",
      label: t("column.self"),
      secondary: true,
      cell: (row) => <RatingBadge rating={row.selfRating} />,
      sheet: text((row) => tasks(`rating.${row.selfRating}`)),
    },
    {
      key: "findings",
      label: t("column.findings"),
      secondary: true,
      nowrap: true,
      cell: (row) => t("findings-count", { count: row.findings }),
      sheet: number((row) => row.findings),
    },
    {
      key: "age",
      label: t("column.age"),
      nowrap: true,
      cell: (row) => (row.age === null ? t("age-unknown") : t("age", { days: row.age })),
      sheet: number((row) => row.age, part("in-working-days", { column: t("column.age") })),
    },
  ];
}
