import { getLocale } from "next-intl/server";
import type { Chip } from "@/components/list/filter-bar";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { SearchPatentsInput } from "@/lib/patents/patent-search.schema";
import { FACETS, type PatentSearchView } from "@/lib/patents/patent-search-view";
import { facetWords } from "./words";

/** The filters in force, in words. */
export async function patentChips(input: SearchPatentsInput, view: PatentSearchView): Promise<Chip[]> {
  const [t, common, { labelOf }, locale] = await Promise.all([
    getTranslations("patent-search"),
    getTranslations("common"),
    facetWords(view),
    getLocale(),
  ]);
  const colon = inLocale(locale, "：", ": ");
  const facets = FACETS.flatMap((facet) => {
    const value = input[facet];
    if (value === null) return [];
    const label = labelOf(facet, String(value));
    return { name: facet, label: facet === "value" ? label : `${t(`facet.${facet}`)}${colon}${label}` };
  });
  const unit = input.unit && view.unit ? inLocale(locale, view.unit.shortNameZh, view.unit.code) : input.unit;
  return [
    input.q && { name: "q", label: `${common("search")}${colon}${input.q}` },
    ...facets,
    unit && { name: "unit", label: `${t("unit")}${colon}${unit}` },
    input.funded && { name: "funded", label: t(`funded-${input.funded}`) },
    input.from && { name: "from", label: t("since-date", { date: formatDate(input.from, locale) }) },
    input.to && { name: "to", label: t("until-date", { date: formatDate(input.to, locale) }) },
    input.least !== null && { name: "least", label: t("contracts-from", { n: input.least }) },
    input.most !== null && { name: "most", label: t("contracts-to", { n: input.most }) },
  ].filter((chip) => chip !== "" && chip !== null && chip !== false);
}
