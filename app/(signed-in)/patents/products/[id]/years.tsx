import { moneyText } from "@/components/conversions/money-words";
import { RecognitionBadge } from "@/components/products/recognition-badge";
import { ProofLink } from "@/components/proofs/proof-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { ProductView, ProductYearView } from "@/lib/products/product-view";

/** Year by year: recognised or not, the output, and who says so. */
export function Years({ view, keeps }: { view: ProductView; keeps: boolean }) {
  const [t, locale] = [useTexts("products"), useReaderLocale()];
  const change: Column<ProductYearView> = {
    key: "change",
    header: t("change.action"),
    cell: ({ year }) => (
      <Link
        href={`/patents/products/${view.product.id}?year=${year}#record-year`}
        className="no-print"
        aria-label={t("years.correct", { year })}
      >
        {t("change.action")}
      </Link>
    ),
  };
  return (
    <DataTable
      caption={t("years.title")}
      rows={view.years}
      rowKey={({ year }) => `year-${year}`}
      empty={<EmptyState title={t("years.none")} hint={keeps ? t("years.none-hint") : null} />}
      columns={[
        { key: "year", header: t("column.year"), cell: ({ year }) => year },
        {
          key: "recognition",
          header: t("column.recognition"),
          nowrap: true,
          cell: ({ recognition }) => <RecognitionBadge state={recognition} />,
        },
        {
          key: "output",
          header: t("totals.output"),
          align: "end",
          nowrap: true,
          cell: ({ output }) => (output === null ? t("not-stated") : moneyText(output, "CNY", locale)),
        },
        {
          key: "source",
          header: t("field.source"),
          secondary: true,
          cell: ({ source, file }) => (
            <>
              <span lang="zh-CN">{source}</span>
              {file ? <ProofLink file={file} /> : null}
            </>
          ),
        },
        {
          key: "by",
          header: t("recorded"),
          secondary: true,
          cell: ({ by, at }) =>
            by
              ? t("recorded-value", {
                  name: inLocale(locale, by.nameZh, by.nameEn),
                  time: formatInstant(at, locale),
                })
              : formatInstant(at, locale),
        },
        ...(keeps ? [change] : []),
      ]}
    />
  );
}
