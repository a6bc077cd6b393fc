"use client";

import type { ChartModel } from "./chart-model";
import { Plot } from "./plot";
import { type ChartSize, SERIES_HEIGHT } from "./sizes";

/** Values over the years, with what was to be reached. */
export function SeriesChart({ model, paperWidth }: { model: ChartModel } & ChartSize) {
  return <Plot model={model} height={SERIES_HEIGHT} paperWidth={paperWidth} />;
}
