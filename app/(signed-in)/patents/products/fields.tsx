import { SelectField, TextField } from "@/components/form/fields";
import { getTranslations } from "@/lib/i18n/translations";
import { INDUSTRIES, PROVINCES } from "@/lib/patents/patent";
import type { ProductTerms } from "@/lib/products/product";

export async function productFieldLabels() {
  const t = await getTranslations("products");
  return {
    name: t("column.name"),
    maker: t("field.maker"),
    province: t("field.province"),
    industry: t("field.industry"),
    filingNo: t("field.filingNo"),
    filedOn: t("field.filedOn"),
    patents: t("column.patents"),
    year: t("column.year"),
    yearOf: t("column.year"),
    recognition: t("column.recognition"),
    output: t("field.output"),
    source: t("field.source"),
    outputSource: t("field.source"),
    fileId: t("field.file"),
    file: t("field.file"),
    reporters: t("column.units"),
  };
}

/** Of adding and of changing a product. */
export async function ProductFields({ stored = {} }: { stored?: Partial<ProductTerms> }) {
  const [t, patents, labels] = await Promise.all([
    getTranslations("products"),
    getTranslations("patents"),
    productFieldLabels(),
  ]);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField name="name" label={labels.name} stored={stored.name} lang="zh-CN" />
      <TextField
        name="maker"
        label={labels.maker}
        hint={t("field.maker-hint")}
        stored={stored.maker}
        lang="zh-CN"
      />
      <SelectField
        name="province"
        label={labels.province}
        stored={stored.province}
        none={t("not-stated")}
        optional
        options={PROVINCES.map((value) => ({ value, label: patents(`province.${value}`) }))}
      />
      <SelectField
        name="industry"
        label={labels.industry}
        stored={stored.industry}
        none={t("not-stated")}
        optional
        options={INDUSTRIES.map((value) => ({
          value: String(value),
          label: patents(`industry.${String(value) as "1"}`),
        }))}
      />
      <TextField
        name="filingNo"
        label={labels.filingNo}
        hint={t("field.filingNo-hint")}
        stored={stored.filingNo}
        optional
      />
      <TextField name="filedOn" type="date" label={labels.filedOn} stored={stored.filedOn} optional />
    </div>
  );
}
