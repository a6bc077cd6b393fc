"use client";

import dynamic from "next/dynamic";
import type { ChartModel } from "./chart-model";
import { type ChartSize, CURVE_HEIGHT, PAPER_WIDTH } from "./sizes";

const CurveChart = dynamic(() => import("./curve-chart").then((module) => module.CurveChart), {
  ssr: false,
  loading: () => <div className="skeleton" style={{ height: CURVE_HEIGHT }} />,
});

/** As the series chart: after the page, into a box of its own size. */
export function LazyCurveChart({
  model,
  paperWidth = PAPER_WIDTH.portrait,
}: { model: ChartModel } & Partial<ChartSize>) {
  return (
    <div style={{ minHeight: CURVE_HEIGHT }}>
      <CurveChart model={model} paperWidth={paperWidth} />
    </div>
  );
}
