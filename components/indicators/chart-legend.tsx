import type { ChartMarkLook, ChartModel } from "@/components/charts/chart-model";
import {
  type LegendItem,
  LineSample,
  MarkerSample,
  MarkSample,
  StepSample,
  TargetSample,
} from "@/components/charts/legend";
import type { MarkerLook } from "@/components/charts/marker";
import { drawnSeries } from "@/lib/indicators/drawing";
import type { Indicator } from "@/lib/indicators/indicator";
import type { IndicatorWords } from "./wording";

const LOOKS: readonly MarkerLook[] = ["exact", "derived", "superseded", "apart"];
const DATES = ["original-date", "current-date"] as const satisfies readonly ChartMarkLook[];

/** Only what the chart shows: its lines when there are several, and marks that need a word. */
export function chartLegend(
  model: ChartModel,
  indicator: Indicator,
  { t, pick }: IndicatorWords,
): LegendItem[] {
  const items: LegendItem[] = [];
  const drawn = drawnSeries(indicator);
  if (drawn.length > 1) {
    for (const [index, code] of drawn.entries()) {
      const series = indicator.series.find((one) => one.code === code);
      const label = series ? pick(series.nameZh, series.nameEn) : code;
      items.push({ key: code, sample: <LineSample series={index} />, label });
    }
  }
  const looks = new Set(model.tracks.flatMap(({ points }) => points.map(({ look }) => look)));
  const beside = model.steps.length > 0 || model.target !== null;
  if (beside || [...looks].some((look) => look !== "exact")) {
    for (const look of LOOKS.filter((one) => looks.has(one)))
      items.push({ key: look, sample: <MarkerSample look={look} />, label: t(`chart.mark.${look}`) });
  }
  for (const earlier of [false, true]) {
    const step = model.steps.find((one) => one.earlier === earlier);
    if (step)
      items.push({ key: `step-${earlier}`, sample: <StepSample earlier={earlier} />, label: step.name });
  }
  if (model.target?.x != null)
    items.push({ key: "target", sample: <TargetSample />, label: t("chart.final") });
  const moved = model.marks.some(({ look }) => look === "original-date");
  for (const look of moved ? DATES : [])
    items.push({ key: look, sample: <MarkSample look={look} />, label: t(`chart.${look}-legend`) });
  return items;
}
