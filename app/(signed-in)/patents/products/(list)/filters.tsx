import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { type Chip, FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { INDUSTRIES, PROVINCES } from "@/lib/patents/patent";
import type { ProductListView } from "@/lib/products/product-view";
import { RECOGNITIONS } from "@/lib/products/product-year";
import type { listProducts } from "@/lib/products/queries/list-products";
import type { Params } from "@/lib/web/list-params";

type Props = {
  path: string;
  params: Params;
  input: ReturnType<typeof listProducts.input.parse>;
  view: ProductListView;
};

export async function ProductFilters({ path, params, input, view }: Props) {
  const [t, patents, common, locale] = await Promise.all([
    getTranslations("products"),
    getTranslations("patents"),
    getTranslations("common"),
    getLocale(),
  ]);
  const all = common("all");
  return (
    <FilterBar
      path={path}
      params={params}
      chips={await productChips(input, view)}
      shown={view.shown}
      total={view.total}
      own={["q", "unit", "year", "recognition", "industry", "province"]}
      tools={<ExportMenu list="products" params={params} rows={view.shown} />}
    >
      <SearchInput name="q" label={t("search")} value={input.q} />
      <SelectInput
        name="year"
        label={t("column.year")}
        value={input.year === null ? null : String(input.year)}
        all={t("latest-year")}
        options={view.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SelectInput
        name="recognition"
        label={t("column.recognition")}
        value={input.recognition}
        all={all}
        options={RECOGNITIONS.map((value) => ({ value, label: patents(`recognition.${value}`) }))}
      />
      <SelectInput
        name="industry"
        label={t("field.industry")}
        value={input.industry}
        all={all}
        options={INDUSTRIES.map((value) => ({
          value: String(value),
          label: patents(`industry.${String(value) as "1"}`),
        }))}
      />
      <SelectInput
        name="province"
        label={t("field.province")}
        value={input.province}
        all={all}
        options={PROVINCES.map((value) => ({ value, label: patents(`province.${value}`) }))}
      />
      {view.units.length > 0 ? (
        <SelectInput
          name="unit"
          label={t("column.units")}
          value={input.unit}
          all={all}
          options={view.units.map((unit) => ({
            value: unit.code,
            label: inLocale(locale, unit.shortNameZh, unit.nameEn),
          }))}
        />
      ) : null}
    </FilterBar>
  );
}

/** The filters in force, in words. */
export async function productChips(input: Props["input"], view: ProductListView): Promise<Chip[]> {
  const [t, patents, common, locale] = await Promise.all([
    getTranslations("products"),
    getTranslations("patents"),
    getTranslations("common"),
    getLocale(),
  ]);
  const colon = inLocale(locale, "：", ": ");
  const unit = view.units.find(({ code }) => code === input.unit);
  const named = unit ? inLocale(locale, unit.shortNameZh, unit.code) : input.unit;
  return [
    input.q && { name: "q", label: `${common("search")}${colon}${input.q}` },
    input.year && { name: "year", label: `${t("column.year")}${colon}${input.year}` },
    input.recognition && { name: "recognition", label: patents(`recognition.${input.recognition}`) },
    input.industry && { name: "industry", label: patents(`industry.${input.industry}`) },
    input.province && { name: "province", label: patents(`province.${input.province}`) },
    input.unit && { name: "unit", label: `${t("column.units")}${colon}${named}` },
  ].filter((chip) => chip !== "" && chip !== 0 && chip !== null);
}
