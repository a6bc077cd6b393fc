import { moneyText } from "@/components/conversions/money-words";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { YearTotal } from "@/lib/products/product-view";

/** The output of each year, every product once. */
export function YearTotals({ totals }: { totals: readonly YearTotal[] }) {
  const [t, locale] = [useTexts("products"), useReaderLocale()];
  if (totals.length === 0) return null;
  const money = (amount: string) => moneyText(amount, "CNY", locale);
  return (
    <Section id="totals" title={t("totals.title")} aside={t("totals.once")} flush>
      <DataTable
        caption={t("totals.title")}
        rows={totals}
        rowKey={({ year }) => `year-${year}`}
        columns={[
          { key: "year", header: t("column.year"), cell: ({ year }) => year },
          { key: "products", header: t("totals.products"), align: "end", cell: (row) => row.products },
          { key: "recognised", header: t("totals.recognised"), align: "end", cell: (row) => row.recognised },
          {
            key: "output",
            header: t("totals.output"),
            align: "end",
            nowrap: true,
            cell: (row) => money(row.output),
          },
          {
            key: "recognised-output",
            header: t("totals.recognised-output"),
            align: "end",
            nowrap: true,
            secondary: true,
            cell: (row) => money(row.recognisedOutput),
          },
        ]}
      />
    </Section>
  );
}
