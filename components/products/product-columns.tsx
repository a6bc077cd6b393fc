import { getLocale } from "next-intl/server";
import { moneyColumnText, moneyValue } from "@/components/conversions/money-words";
import type { ListColumn } from "@/components/list/list-column";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { amount, date, number, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Province } from "@/lib/patents/patent";
import type { ProductLine } from "@/lib/products/product-view";
import { RecognitionBadge } from "./recognition-badge";

type Row = ProductLine;

export async function productColumns(): Promise<ListColumn<Row>[]> {
  const [t, patents, locale] = await Promise.all([
    getTranslations("products"),
    getTranslations("patents"),
    getLocale(),
  ]);
  const unitsOf = (row: Row) =>
    row.units.map((unit) => inLocale(locale, unit.shortNameZh, unit.code)).join(inLocale(locale, "、", ", "));
  const provinceOf = (row: Row) => (row.province ? patents(`province.${row.province as Province}`) : "–");
  const industryOf = (row: Row) =>
    row.industry === null ? "–" : patents(`industry.${String(row.industry) as "1"}`);
  const marked = (row: Row) => row.demonstration && !`${row.name}${row.filingNo}`.includes("演示");
  return [
    {
      key: "number",
      label: t("column.number"),
      sort: "number",
      align: "end",
      cell: (row) => row.id,
      sheet: number((row) => row.id),
    },
    {
      key: "name",
      label: t("column.name"),
      sort: "name",
      className: "min-w-44",
      cell: (row) => (
        <>
          <Link href={`/patents/products/${row.id}`} className="font-medium" lang="zh-CN">
            {row.name}
          </Link>
          {marked(row) ? (
            <span className="ms-1.5">
              <Badge tone="quiet">{t("demonstration")}</Badge>
            </span>
          ) : null}
        </>
      ),
      sheet: [
        text((row) => row.name),
        text((row) => (marked(row) ? t("demonstration") : null), t("column.mark")),
      ],
    },
    {
      key: "maker",
      label: t("field.maker"),
      secondary: true,
      className: "min-w-32",
      cell: (row) => <span lang="zh-CN">{row.maker}</span>,
      sheet: text((row) => row.maker),
    },
    {
      key: "province",
      label: t("field.province"),
      secondary: true,
      nowrap: true,
      cell: provinceOf,
      sheet: text(provinceOf),
    },
    {
      key: "industry",
      label: t("field.industry"),
      secondary: true,
      cell: industryOf,
      sheet: text(industryOf),
    },
    {
      key: "filing",
      label: t("field.filingNo"),
      sort: "filed",
      secondary: true,
      cell: (row) => (
        <>
          <span className="break-all">{row.filingNo ?? (row.filedOn ? "" : "–")}</span>
          {row.filedOn ? (
            <span className="block text-xs whitespace-nowrap text-ink-soft">
              {formatDate(row.filedOn, locale)}
            </span>
          ) : null}
        </>
      ),
      sheet: [
        text((row) => row.filingNo ?? (row.filedOn ? null : "–")),
        date((row) => row.filedOn, t("field.filedOn")),
      ],
    },
    {
      key: "patents",
      label: t("column.patents"),
      align: "end",
      secondary: true,
      cell: (row) => row.patentCount,
      sheet: number((row) => row.patentCount),
    },
    {
      key: "year",
      label: t("column.year"),
      align: "end",
      cell: (row) => row.year?.year ?? "–",
      sheet: number((row) => row.year?.year ?? null),
    },
    {
      key: "recognition",
      label: t("column.recognition"),
      nowrap: true,
      cell: (row) => (row.year ? <RecognitionBadge state={row.year.recognition} /> : "–"),
      sheet: text((row) => (row.year ? patents(`recognition.${row.year.recognition}`) : "–")),
    },
    {
      key: "output",
      label: t("column.output"),
      sort: "output",
      align: "end",
      nowrap: true,
      cell: (row) => (row.year?.output ? moneyColumnText(row.year.output, locale) : "–"),
      sheet: amount((row) => (row.year?.output ? moneyValue(row.year.output, locale) : null)),
    },
    { key: "units", label: t("column.units"), secondary: true, cell: unitsOf, sheet: text(unitsOf) },
  ];
}
