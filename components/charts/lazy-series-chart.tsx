"use client";

import dynamic from "next/dynamic";
import type { ChartModel } from "./chart-model";
import { type ChartSize, PAPER_WIDTH, SERIES_HEIGHT } from "./sizes";

// The chart library is large and draws only in the browser: it comes after the page, into a box of its own size.
const SeriesChart = dynamic(() => import("./series-chart").then((module) => module.SeriesChart), {
  ssr: false,
  loading: () => <div className="skeleton" style={{ height: SERIES_HEIGHT }} />,
});

export function LazySeriesChart({
  model,
  paperWidth = PAPER_WIDTH.portrait,
}: { model: ChartModel } & Partial<ChartSize>) {
  return (
    <div style={{ minHeight: SERIES_HEIGHT }}>
      <SeriesChart model={model} paperWidth={paperWidth} />
    </div>
  );
}
