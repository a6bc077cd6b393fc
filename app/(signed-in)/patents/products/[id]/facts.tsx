import { Facts } from "@/components/ui/facts";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { Province } from "@/lib/patents/patent";
import type { ProductView } from "@/lib/products/product-view";

export function ProductFacts({ view }: { view: ProductView }) {
  const [t, patents, locale] = [useTexts("products"), useTexts("patents"), useReaderLocale()];
  const { product, line } = view;
  return (
    <Facts
      items={[
        [
          t("field.maker"),
          <span key="maker" lang="zh-CN">
            {product.maker}
          </span>,
        ],
        [
          t("field.province"),
          product.province ? patents(`province.${product.province as Province}`) : t("not-stated"),
        ],
        [
          t("field.industry"),
          product.industry ? patents(`industry.${String(product.industry) as "1"}`) : t("not-stated"),
        ],
        [t("field.filingNo"), product.filingNo ?? t("not-stated")],
        [t("field.filedOn"), product.filedOn ? formatDate(product.filedOn, locale, true) : t("not-stated")],
        [
          t("column.units"),
          line.units
            .map((unit) => inLocale(locale, unit.nameZh, unit.nameEn))
            .join(inLocale(locale, "、", ", ")),
        ],
        [
          t("recorded"),
          view.recordedBy
            ? t("recorded-value", {
                name: inLocale(locale, view.recordedBy.nameZh, view.recordedBy.nameEn),
                time: formatInstant(view.recordedAt, locale),
              })
            : formatInstant(view.recordedAt, locale),
        ],
      ]}
    />
  );
}
