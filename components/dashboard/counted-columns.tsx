import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { LightBadge, RatingBadge } from "@/components/tasks/badges";
import { unitShort } from "@/components/tasks/unit-names";
import { Link } from "@/components/ui/link";
import type { CountedTask } from "@/lib/dashboards/counted-task";
import { date, number, percent, text } from "@/lib/exports/sheet";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { Gap } from "./gap";

const gapOf = ({ planned, actual }: CountedTask) => (actual ?? 0) - planned;

/** The rows a figure is made of, on the screen and in the file. */
export async function countedColumns(): Promise<ListColumn<CountedTask>[]> {
  const [t, tasks, locale] = await Promise.all([
    getTranslations("dashboard.tasks"),
    getTranslations("tasks"),
    getLocale(),
  ]);
  const title = (row: CountedTask) => inLocale(locale, row.title, row.titleEn || row.title);
  return [
    {
      key: "code",
      label: t("column.code"),
      sort: "code",
      nowrap: true,
      cell: (row) => (
        <Link href={`/tasks/${row.code}`} className="font-medium">
          {row.code}
        </Link>
      ),
      sheet: text((row) => row.code),
    },
    {
      key: "task",
      label: t("column.task"),
      className: "min-w-44",
      cell: (row) => <span lang={locale === "en" && row.titleEn ? "en" : "zh-CN"}>{title(row)}</span>,
      sheet: text(title),
    },
    {
      key: "unit",
      label: t("column.unit"),
      nowrap: true,
      cell: (row) => unitShort(row.unit, locale),
      sheet: text((row) => unitShort(row.unit, locale)),
    },
    {
      key: "weight",
      label: t("column.weight"),
      sort: "weight",
      align: "end",
      secondary: true,
      cell: (row) => row.weight,
      sheet: number((row) => row.weight),
    },
    {
      key: "planned",
      label: t("column.planned"),
      align: "end",
      cell: (row) => `${row.planned}%`,
      sheet: percent((row) => row.planned),
    },
    {
      key: "actual",
      label: t("column.actual"),
      align: "end",
      cell: (row) => (row.actual === null ? <span className="text-ink-faint">0%</span> : `${row.actual}%`),
      sheet: percent((row) => row.actual ?? 0),
    },
    {
      key: "gap",
      label: t("column.gap"),
      sort: "gap",
      align: "end",
      cell: (row) => <Gap gap={String(gapOf(row))} />,
      sheet: number(gapOf),
    },
    {
      key: "light",
      label: t("column.light"),
      sort: "light",
      nowrap: true,
      cell: (row) => <LightBadge light={row.light} />,
      sheet: text((row) => tasks(`light.${row.light}`)),
    },
    {
      key: "due",
      label: t("column.due"),
      sort: "due",
      nowrap: true,
      cell: (row) => (
        <>
          {formatDate(row.dueOn, locale)}
          {row.originalDueOn === row.dueOn ? null : (
            <span className="block text-xs text-ink-faint">
              {t("moved-from", { date: formatDate(row.originalDueOn, locale) })}
            </span>
          )}
        </>
      ),
      sheet: [
        date((row) => row.dueOn),
        date((row) => (row.originalDueOn === row.dueOn ? null : row.originalDueOn), t("column.original")),
      ],
    },
    {
      key: "unit-rating",
      label: t("column.unit-rating"),
      nowrap: true,
      secondary: true,
      cell: (row) => <RatingBadge rating={row.unitRating} />,
      sheet: text((row) => tasks(`rating.${row.unitRating ?? "none"}`)),
    },
    {
      key: "coordinator-rating",
      label: t("column.coordinator-rating"),
      nowrap: true,
      secondary: true,
      cell: (row) => <RatingBadge rating={row.coordinatorRating} />,
      sheet: text((row) => tasks(`rating.${row.coordinatorRating ?? "none"}`)),
    },
    {
      key: "period",
      label: t("column.period"),
      nowrap: true,
      secondary: true,
      cell: (row) =>
        row.period ? (
          <Link href={`/tasks/${row.code}/reports/${row.period}/${row.unit.code}`}>
            {formatMonth(row.period, locale)}
          </Link>
        ) : (
          <span className="text-ink-faint">{t("no-report")}</span>
        ),
      sheet: text((row) => (row.period ? formatMonth(row.period, locale) : t("no-report"))),
    },
  ];
}
