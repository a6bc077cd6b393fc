import type { IndicatorWords } from "@/components/indicators/wording";
import type { Chip } from "@/components/list/filter-bar";
import type { listIndicatorsQuery } from "@/lib/indicators/queries/list-indicators";

type View = NonNullable<Awaited<ReturnType<typeof listIndicatorsQuery.read>>>;

export function measureName(code: string, { measures }: View, { t, pick }: IndicatorWords): string {
  const measure = measures.find((one) => one.code === code);
  return measure ? `${code} ${pick(measure.titleZh, measure.titleEn)}` : t("list.no-measure");
}

/** The filters in force, in words. */
export function indicatorChips(view: View, words: IndicatorWords): Chip[] {
  const { t } = words;
  const { asked } = view;
  return [
    asked.q && { name: "q", label: t("list.q-chip", { q: asked.q }) },
    asked.measure && { name: "measure", label: measureName(asked.measure, view, words) },
    asked.kind && { name: "kind", label: t(`kind.${asked.kind}`) },
    asked.target && {
      name: "target",
      label: t(asked.target === "yes" ? "list.with-target" : "list.without-target"),
    },
  ].filter((chip) => chip !== "" && chip !== null);
}
