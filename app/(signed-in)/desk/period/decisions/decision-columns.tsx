import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { unitShort } from "@/components/tasks/unit-names";
import { Link } from "@/components/ui/link";
import { date, instant, number, text } from "@/lib/exports/sheet";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { type DecisionRow, decisionHref } from "@/lib/worklists/workload";

/** Decisions, each the way to where it can be read. */
export async function decisionColumns(): Promise<ListColumn<DecisionRow>[]> {
  const [t, part, locale] = await Promise.all([
    getTranslations("period-state"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const act = (row: DecisionRow) => t(`workload.act.${row.act}`);
  const title = ({ title: zh, titleEn }: DecisionRow) => inLocale(locale, zh, titleEn);
  const submitted = ({ submittedAt }: DecisionRow) => submittedAt && shanghaiDateAt(submittedAt);
  const by = (row: DecisionRow) => inLocale(locale, row.by.nameZh, row.by.nameEn);
  return [
    {
      key: "act",
      label: t("decisions.act"),
      nowrap: true,
      cell: (row) => <Link href={decisionHref(row)}>{act(row)}</Link>,
      sheet: text(act),
    },
    {
      key: "matter",
      label: t("decisions.matter"),
      className: "min-w-44",
      cell: (row) =>
        row.code === null ? (
          "—"
        ) : (
          <>
            <Link href={`/tasks/${row.code}`} className="font-medium">
              {row.code}
            </Link>{" "}
            <span lang={row.titleEn && locale === "en" ? "en" : "zh-CN"}>{title(row)}</span>
          </>
        ),
      sheet: [text((row) => (row.code === null ? null : title(row))), text((row) => row.code, part("code"))],
    },
    {
      key: "unit",
      label: t("unit"),
      nowrap: true,
      cell: ({ unit }) => unitShort(unit, locale),
      sheet: text(({ unit }) => unit && unitShort(unit, locale)),
    },
    {
      key: "period",
      label: t("period"),
      nowrap: true,
      cell: ({ period }) => period ?? "—",
      sheet: text(({ period }) => period),
    },
    {
      key: "submitted",
      label: t("decisions.submitted"),
      nowrap: true,
      secondary: true,
      cell: (row) => {
        const day = submitted(row);
        return day ? formatDate(day, locale, true) : "—";
      },
      sheet: date(submitted),
    },
    {
      key: "at",
      label: t("decisions.at"),
      nowrap: true,
      cell: ({ at }) => formatInstant(at, locale),
      sheet: instant(({ at }) => at),
    },
    {
      key: "days",
      label: t("decisions.days"),
      align: "end",
      nowrap: true,
      cell: ({ days }) => (days === null ? "—" : t("days", { days })),
      sheet: number(({ days }) => days, part("in-working-days", { column: t("decisions.days") })),
    },
    {
      key: "by",
      label: t("decisions.person"),
      nowrap: true,
      secondary: true,
      cell: by,
      sheet: text(by),
    },
  ];
}
