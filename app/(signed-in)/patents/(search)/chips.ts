import { getLocale } from "next-intl/server";
import type { Chip } from "@/components/list/filter-bar";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Age, daysOfAge } from "@/lib/patents/age";
import type { SearchPatentsInput } from "@/lib/patents/patent-search.schema";
import { FACETS, type PatentSearchView } from "@/lib/patents/patent-search-view";
import { facetWords } from "./words";

/** The filters in force, in words. */
export async function patentChips(input: SearchPatentsInput, view: PatentSearchView): Promise<Chip[]> {
  const [t, patents, common, { labelOf }, locale] = await Promise.all([
    getTranslations("patent-search"),
    getTranslations("patents"),
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
    input.institution !== null && {
      name: "institution",
      label: `${t("institution")}${colon}${view.institution ?? input.institution}`,
    },
    input.reached && {
      name: "reached",
      label: `${t("reached")}${colon}${patents(`stage.${input.reached}`)}`,
    },
    input.age && { name: "age", label: `${t("age")}${colon}${cameWhen(input.age)}` },
    unit && { name: "unit", label: `${t("unit")}${colon}${unit}` },
    input.funded && { name: "funded", label: t(`funded-${input.funded}`) },
    input.from && { name: "from", label: t("since-date", { date: formatDate(input.from, locale) }) },
    input.to && { name: "to", label: t("until-date", { date: formatDate(input.to, locale) }) },
    input.least !== null && { name: "least", label: t("contracts-from", { n: input.least }) },
    input.most !== null && { name: "most", label: t("contracts-to", { n: input.most }) },
  ].filter((chip) => chip !== "" && chip !== null && chip !== false);

  /** With the days it means today: tomorrow's are others. */
  function cameWhen(age: Age): string {
    const { from, to } = daysOfAge(age, view.today);
    const day = (date: CalendarDate) => formatDate(date, locale);
    const days =
      from === null
        ? to && t("came-until", { to: day(to) })
        : to === null
          ? t("came-from", { from: day(from) })
          : t("came-between", { from: day(from), to: day(to) });
    return `${t(`ages.${age}`)}${inLocale(locale, "（", " (")}${days}${inLocale(locale, "）", ")")}`;
  }
}
