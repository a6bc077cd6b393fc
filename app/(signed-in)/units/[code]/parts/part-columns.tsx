import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { LightBadge } from "@/components/tasks/badges";
import { Link } from "@/components/ui/link";
import { date, number, percent, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { UnitPart } from "@/lib/worklists/unit-standing";

/** Tasks as a unit's figures count them, each the way to its readings. */
export async function partColumns(): Promise<ListColumn<UnitPart>[]> {
  const [t, tasks, part, locale] = await Promise.all([
    getTranslations("unit-standing.parts"),
    getTranslations("tasks"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const title = (row: UnitPart) => inLocale(locale, row.title, row.titleEn);
  return [
    {
      key: "task",
      label: t("task"),
      className: "min-w-44",
      cell: (row) => (
        <>
          <Link href={`/tasks/${row.code}#progress`} className="font-medium">
            {row.code}
          </Link>{" "}
          <span lang={row.titleEn && locale === "en" ? "en" : "zh-CN"}>{title(row)}</span>
        </>
      ),
      sheet: [text(title), text(({ code }) => code, part("code"))],
    },
    {
      key: "light",
      label: t("light"),
      cell: ({ light }) => <LightBadge light={light} />,
      sheet: text(({ light }) => tasks(`light.${light}`)),
    },
    {
      key: "actual",
      label: t("actual"),
      align: "end",
      nowrap: true,
      cell: ({ actual, period }) =>
        actual === null ? (
          <span className="text-ink-faint">{t("no-report")}</span>
        ) : (
          <>
            {t("percent", { value: actual })}
            <span className="block text-xs text-ink-faint">{period}</span>
          </>
        ),
      sheet: [
        percent(({ actual }) => actual),
        text(({ actual, period }) => (actual === null ? t("no-report") : period), part("reported-for")),
      ],
    },
    {
      key: "planned",
      label: t("planned"),
      align: "end",
      cell: ({ planned }) => t("percent", { value: planned }),
      sheet: percent(({ planned }) => planned),
    },
    {
      key: "weight",
      label: t("weight"),
      align: "end",
      secondary: true,
      cell: ({ weight }) => weight,
      sheet: number(({ weight }) => weight),
    },
    {
      key: "due",
      label: t("due"),
      nowrap: true,
      cell: ({ dueOn }) => formatDate(dueOn, locale),
      sheet: date(({ dueOn }) => dueOn),
    },
  ];
}
