import { Section } from "@/components/ui/section";
import { columnValue } from "@/lib/indicators/amount";
import { partsOn } from "@/lib/indicators/drawing";
import type { Indicator } from "@/lib/indicators/indicator";
import type { IndicatorWords } from "./wording";

/** The series side by side in the latest period they share. The bars only show proportion; the figures stand beside them. */
export function Parts({ indicator, words }: { indicator: Indicator; words: IndicatorWords }) {
  const { t, pick, amount, period, locale } = words;
  const parts = partsOn(indicator);
  const [first] = parts;
  if (!first) return null;
  const size = (value: string) => Math.abs(Number(columnValue(value, indicator.unitOfMeasure, locale)));
  const largest = Math.max(...parts.map(({ value }) => size(value)));
  return (
    <Section id="parts" title={t("parts.title", { period: period(first) })}>
      <ul className="space-y-2 text-sm">
        {parts.map((part) => {
          const series = indicator.series.find(({ code }) => code === part.series);
          return (
            <li key={part.id} className="grid gap-x-4 sm:grid-cols-[14rem_1fr_12rem] sm:items-center">
              <span>{series ? pick(series.nameZh, series.nameEn) : part.series}</span>
              <svg aria-hidden className="h-3 w-full" preserveAspectRatio="none" viewBox="0 0 100 10">
                <rect
                  width={largest === 0 ? 0 : (size(part.value) / largest) * 100}
                  height="10"
                  fill="var(--chart-1)"
                />
              </svg>
              <span className="text-end tabular-nums max-sm:row-start-1 max-sm:col-start-2">
                {amount(indicator, part)}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
