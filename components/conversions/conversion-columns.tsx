import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import type { ListColumn } from "@/components/list/list-column";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { ConversionLine } from "@/lib/conversions/conversion-view";
import { amount, date, number, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { FilingBadge } from "./filing-badge";
import { moneyColumnText, moneyValue } from "./money-words";

type Row = ConversionLine;
type Shown = {
  /** On the page of a patent it would only repeat itself. */
  withPatent?: boolean;
};

/** Where a term runs and is not met yet, its last day is what matters; else the day it was filed. */
const awaited = (row: Row) => !row.cancelled && (row.filing === "DUE" || row.filing === "OVERDUE");

export async function conversionColumns({ withPatent = true }: Shown = {}): Promise<ListColumn<Row>[]> {
  const [t, patents, locale] = await Promise.all([
    getTranslations("conversions"),
    getTranslations("patents"),
    getLocale(),
  ]);
  const unitsOf = (row: Row) =>
    row.units.map((unit) => inLocale(locale, unit.shortNameZh, unit.code)).join(inLocale(locale, "、", ", "));
  const standing = (row: Row) => (row.cancelled ? t("cancelled") : null);
  const marked = (row: Row) => row.demonstration && !row.contractNo.includes("演示");
  const patent: ListColumn<Row> = {
    key: "patent",
    label: t("column.patent"),
    className: "min-w-52",
    cell: (row) =>
      row.patent ? (
        <>
          <Link href={`/patents/${row.patent.number}`} className="tabular-nums">
            {row.patent.number}
          </Link>
          <span lang="zh-CN" className="block">
            {row.patent.title}
          </span>
          {row.patentCount > 1 ? (
            <span className="text-ink-faint">{t("patents-in-all", { count: row.patentCount })}</span>
          ) : null}
        </>
      ) : (
        "–"
      ),
    sheet: [
      text((row) => row.patent?.number ?? null),
      text((row) => row.patent?.title ?? null, t("column.patent-title")),
      number((row) => (row.patentCount > 1 ? row.patentCount : null), t("column.patent-count")),
    ],
  };
  return [
    {
      key: "number",
      label: t("column.number"),
      className: "min-w-24",
      cell: (row) => (
        <>
          <Struck when={row.cancelled}>
            <Link
              href={`/patents/conversions/${row.id}`}
              className="font-medium tabular-nums"
              aria-label={t("number-value", { id: row.id })}
            >
              {row.id}
            </Link>
          </Struck>
          {row.contractNo ? (
            <span className="block text-xs break-all text-ink-soft">{row.contractNo}</span>
          ) : null}
          {row.cancelled ? <Badge tone="stopped">{t("cancelled")}</Badge> : null}
          {marked(row) ? <Badge tone="quiet">{t("demonstration")}</Badge> : null}
        </>
      ),
      sheet: [
        number((row) => row.id),
        text((row) => row.contractNo, t("field.contractNo")),
        text(standing, t("column.standing")),
        text((row) => (marked(row) ? t("demonstration") : null), t("column.mark")),
      ],
    },
    {
      key: "kind",
      label: t("column.kind"),
      nowrap: true,
      cell: (row) => <Struck when={row.cancelled}>{patents(`conversionKind.${row.kind}`)}</Struck>,
      sheet: text((row) => patents(`conversionKind.${row.kind}`)),
    },
    ...(withPatent ? [patent] : []),
    {
      key: "from",
      label: t("column.from"),
      className: "min-w-32",
      secondary: true,
      cell: (row) => <span lang="zh-CN">{row.fromParty}</span>,
      sheet: text((row) => row.fromParty),
    },
    {
      key: "to",
      label: t("column.to"),
      className: "min-w-32",
      secondary: true,
      cell: (row) => <span lang="zh-CN">{row.toParty || "–"}</span>,
      sheet: text((row) => row.toParty || "–"),
    },
    {
      key: "amount",
      label: t("column.amount"),
      sort: "amount",
      align: "end",
      nowrap: true,
      cell: (row) =>
        row.amount === null ? (
          <span className="text-ink-faint">{t("not-stated")}</span>
        ) : (
          <Struck when={row.cancelled}>
            {moneyColumnText(row.amount, locale)}
            {row.currency === "CNY" ? "" : ` ${row.currency}`}
          </Struck>
        ),
      sheet: [
        amount((row) => (row.amount === null ? null : moneyValue(row.amount, locale))),
        text((row) => {
          if (row.amount === null) return t("not-stated");
          return row.currency === "CNY" ? null : row.currency;
        }, t("field.currency")),
      ],
    },
    {
      key: "signed",
      label: t("column.signed"),
      sort: "signed",
      nowrap: true,
      secondary: true,
      cell: (row) => formatDate(row.signedOn, locale),
      sheet: date((row) => row.signedOn),
    },
    {
      key: "filing",
      label: t("column.filing"),
      className: "min-w-32",
      cell: (row) => (
        <>
          {row.cancelled ? "–" : <FilingBadge state={row.filing} />}
          {awaited(row) && row.filingDueOn ? (
            <span className="block text-xs text-ink-soft">
              {t("due-on", { date: formatDate(row.filingDueOn, locale) })}
            </span>
          ) : null}
          {row.filedOn ? (
            <span className="block text-xs text-ink-soft">{formatDate(row.filedOn, locale)}</span>
          ) : null}
          {row.filingNo ? (
            <span className="block text-xs break-all text-ink-soft">{row.filingNo}</span>
          ) : null}
        </>
      ),
      sheet: [
        text((row) => (row.cancelled ? "–" : t(`filing.${row.filing}`))),
        date((row) => (awaited(row) ? row.filingDueOn : null), t("column.due")),
        date((row) => row.filedOn, t("field.filedOn")),
        text((row) => row.filingNo, t("field.filingNo")),
      ],
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

/** What is cancelled stays to be read. */
function Struck({ when, children }: { when: boolean; children: ReactNode }) {
  return when ? <s className="text-ink-faint">{children}</s> : children;
}
