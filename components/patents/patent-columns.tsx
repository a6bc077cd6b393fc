import { getLocale } from "next-intl/server";
import { moneyColumnText, moneyValue } from "@/components/conversions/money-words";
import type { ListColumn } from "@/components/list/list-column";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { amount, date, number, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { daysBetween } from "@/lib/kernel/calendar-date";
import { isHighValue } from "@/lib/patents/criterion";
import type { PatentLine, PatentSearchView } from "@/lib/patents/patent-search-view";

type Around = Pick<PatentSearchView, "today" | "units" | "grades">;

/** The register's columns. Inventors are in none. */
export async function patentColumns({ today, units, grades }: Around): Promise<ListColumn<PatentLine>[]> {
  const [t, words, locale] = await Promise.all([
    getTranslations("patent-search"),
    getTranslations("patents"),
    getLocale(),
  ]);
  const unitsOf = (row: PatentLine) =>
    row.unitIds
      .map((id) => units.find((unit) => unit.id === id)?.code ?? "–")
      .join(locale === "zh" ? "、" : ", ");
  const gradeOf = ({ grade }: PatentLine) => {
    const label = grades.find(({ id }) => id === grade);
    return grade === null ? null : label ? inLocale(locale, label.nameZh, label.nameEn) : String(grade);
  };
  const provinceOf = ({ province }: PatentLine) =>
    province ? words(`province.${province}` as "province.11") : null;
  const daysStood = ({ stageSince }: PatentLine) => Math.max(0, daysBetween(stageSince, today));
  return [
    {
      key: "number",
      label: t("column.number"),
      nowrap: true,
      className: "tabular-nums",
      cell: (row) => (
        <>
          <Link href={`/patents/${row.applicationNo}`}>{row.applicationNo}</Link>
          <span className="block text-xs text-ink-soft">
            {words(`type.${row.type}`)} · {words(`status.${row.status}`)}
          </span>
        </>
      ),
      sheet: [
        text((row) => row.applicationNo),
        text((row) => words(`type.${row.type}`), t("column.type")),
        text((row) => words(`status.${row.status}`), t("column.status")),
      ],
    },
    {
      key: "title",
      label: t("column.title"),
      className: "min-w-48",
      cell: (row) => (
        <span lang="zh-CN">
          {row.title}
          {isHighValue(row) ? (
            <span className="ms-1.5">
              <Badge tone="info">{t("high-short")}</Badge>
            </span>
          ) : null}
        </span>
      ),
      sheet: [
        text((row) => row.title),
        text((row) => (isHighValue(row) ? t("high-short") : null), t("column.value")),
      ],
    },
    {
      key: "holders",
      label: t("column.holders"),
      className: "min-w-36",
      secondary: true,
      cell: (row) => (
        <span lang="zh-CN">
          {row.holders}
          {provinceOf(row) ? <span className="text-ink-soft"> · {provinceOf(row)}</span> : null}
        </span>
      ),
      sheet: [text((row) => row.holders), text(provinceOf, t("column.province"))],
    },
    {
      key: "filed",
      label: t("column.filed"),
      nowrap: true,
      secondary: true,
      cell: (row) => (
        <>
          {formatDate(row.filedOn, locale)}
          {row.grantedOn ? (
            <span className="block text-xs text-ink-soft">
              {t("granted-on", { date: formatDate(row.grantedOn, locale) })}
            </span>
          ) : null}
        </>
      ),
      sheet: [date((row) => row.filedOn), date((row) => row.grantedOn, t("column.granted"))],
    },
    {
      key: "stage",
      label: t("column.stage"),
      nowrap: true,
      cell: (row) => (
        <>
          {words(`stage.${row.stage}`)}
          <span className="block text-xs text-ink-soft">
            {formatDate(row.stageSince, locale)} · {t("days", { days: daysStood(row) })}
          </span>
        </>
      ),
      sheet: [
        text((row) => words(`stage.${row.stage}`)),
        date((row) => row.stageSince, t("column.since")),
        number(daysStood, t("column.days")),
      ],
    },
    {
      key: "grade",
      label: t("column.grade"),
      nowrap: true,
      secondary: true,
      cell: (row) => gradeOf(row) ?? "–",
      sheet: text(gradeOf),
    },
    {
      key: "amount",
      label: t("column.amount"),
      align: "end",
      nowrap: true,
      secondary: true,
      cell: (row) => (row.amount === "0.00" ? "–" : moneyColumnText(row.amount, locale)),
      sheet: amount((row) => (row.amount === "0.00" ? null : moneyValue(row.amount, locale))),
    },
    {
      key: "ipc",
      label: t("column.ipc"),
      nowrap: true,
      secondary: true,
      cell: (row) => row.ipcMain ?? row.locarno ?? "–",
      sheet: text((row) => row.ipcMain ?? row.locarno),
    },
    {
      key: "units",
      label: t("column.units"),
      secondary: true,
      cell: unitsOf,
      sheet: text(unitsOf),
    },
  ];
}
