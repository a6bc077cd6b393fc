"use client";

import type { ChartModel } from "./chart-model";
import { Plot } from "./plot";
import { type ChartSize, CURVE_HEIGHT } from "./sizes";

/** Planned as a stair against actual as a line, with the gap on the day asked about; see `curveModel`. */
export function CurveChart({ model, paperWidth }: { model: ChartModel } & ChartSize) {
  return <Plot model={model} height={CURVE_HEIGHT} paperWidth={paperWidth} />;
}
