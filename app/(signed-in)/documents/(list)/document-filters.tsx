import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { ExportMenu } from "@/components/list/export-menu";
import { type Chip, FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import type { DocumentChoices, DocumentListView } from "@/lib/documents/document-view";
import type { listDocuments } from "@/lib/documents/queries/list-documents";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";

type Input = z.output<typeof listDocuments.input>;
type Props = {
  path: string;
  params: Params;
  input: Input;
  view: DocumentListView;
  choices: DocumentChoices;
};

export async function DocumentFilters({ path, params, input, view, choices }: Props) {
  const [t, common, locale] = await Promise.all([
    getTranslations("documents"),
    getTranslations("common"),
    getLocale(),
  ]);
  return (
    <FilterBar
      path={path}
      params={params}
      chips={await documentChips(input, choices)}
      shown={view.matching}
      total={view.total}
      own={["q", "unit", "measure", "year"]}
      tools={<ExportMenu list="documents" params={params} rows={view.matching} />}
    >
      <SearchInput name="q" label={t("filter.search")} value={input.q} />
      <SelectInput
        name="unit"
        label={t("filter.unit")}
        value={input.unit}
        all={common("all")}
        options={choices.units.map((unit) => ({
          value: unit.code,
          label: inLocale(locale, unit.nameZh, unit.nameEn),
        }))}
      />
      <SelectInput
        name="measure"
        label={t("filter.measure")}
        value={input.measure}
        all={common("all")}
        options={choices.measures.map((measure) => ({
          value: measure.code,
          label: `${measure.code} ${inLocale(locale, measure.titleZh, measure.titleEn)}`,
        }))}
      />
      <SelectInput
        name="year"
        label={t("filter.year")}
        value={input.year === null ? null : String(input.year)}
        all={common("all")}
        options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
    </FilterBar>
  );
}

/** The filters in force, in words. */
export async function documentChips(input: Input, { units }: DocumentChoices): Promise<Chip[]> {
  const [t, common, locale] = await Promise.all([
    getTranslations("documents"),
    getTranslations("common"),
    getLocale(),
  ]);
  const unit = units.find(({ code }) => code === input.unit);
  return [
    input.q && { name: "q", label: `${common("search")}: ${input.q}` },
    input.unit && {
      name: "unit",
      label: unit ? inLocale(locale, unit.nameZh, unit.nameEn) : input.unit,
    },
    input.measure && { name: "measure", label: input.measure },
    input.year && { name: "year", label: t("year", { year: String(input.year) }) },
  ].filter((chip) => typeof chip === "object" && chip !== null);
}
