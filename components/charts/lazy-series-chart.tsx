"use client";

import dynamic from "next/dynamic";
import type { ChartModel } from "./chart-model";

// The chart library is large and draws only in the browser: it comes after the page, into a box of its own size.
const SeriesChart = dynamic(() => import("./series-chart").then((module) => module.SeriesChart), {
  ssr: false,
  loading: () => <div className="skeleton h-[300px]" />,
});

export function LazySeriesChart({ model }: { model: ChartModel }) {
  return (
    <div className="min-h-[300px] print:min-h-0">
      <SeriesChart model={model} />
    </div>
  );
}
