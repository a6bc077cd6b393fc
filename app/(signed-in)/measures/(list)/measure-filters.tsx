import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { ExportMenu } from "@/components/list/export-menu";
import { type Chip, FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { listMeasures } from "@/lib/plan/queries/list-measures";
import type { Params } from "@/lib/web/list-params";

type View = NonNullable<Awaited<ReturnType<typeof listMeasures.read>>>;
type Input = z.output<typeof listMeasures.input>;
type Props = { path: string; params: Params; input: Input; view: View };

export async function MeasureFilters({ path, params, input, view }: Props) {
  const [t, common, locale] = await Promise.all([
    getTranslations("plan"),
    getTranslations("common"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  return (
    <FilterBar
      path={path}
      params={params}
      chips={await measureChips(input, view)}
      shown={view.measures.length}
      total={view.total}
      own={["q", "theme", "unit", "evidence"]}
      tools={<ExportMenu list="measures" params={params} rows={view.measures.length} />}
    >
      <SearchInput name="q" label={t("measures.search")} value={input.q} />
      <SelectInput
        name="theme"
        label={t("measures.theme")}
        value={input.theme}
        all={common("all")}
        options={view.themes.map((one) => ({ value: one.code, label: pick(one.titleZh, one.titleEn) }))}
      />
      <SelectInput
        name="unit"
        label={t("measures.unit")}
        value={input.unit}
        all={common("all")}
        options={view.units.map((one) => ({ value: one.code, label: pick(one.shortNameZh, one.nameEn) }))}
      />
      <SelectInput
        name="evidence"
        label={t("measures.evidence")}
        value={input.evidence}
        all={common("all")}
        options={(["SOURCED", "UNVERIFIED"] as const).map((value) => ({
          value,
          label: common(`evidence.${value}`),
        }))}
      />
    </FilterBar>
  );
}

/** The filters in force, in words. */
export async function measureChips(input: Input, { themes, units }: View): Promise<Chip[]> {
  const [common, locale] = await Promise.all([getTranslations("common"), getLocale()]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const theme = themes.find(({ code }) => code === input.theme);
  const unit = units.find(({ code }) => code === input.unit);
  return [
    input.q && { name: "q", label: `${common("search")}: ${input.q}` },
    input.theme && { name: "theme", label: theme ? pick(theme.titleZh, theme.titleEn) : input.theme },
    input.unit && { name: "unit", label: unit ? pick(unit.shortNameZh, unit.code) : input.unit },
    input.evidence && { name: "evidence", label: common(`evidence.${input.evidence}`) },
  ].filter((chip) => chip !== "" && chip !== null);
}
