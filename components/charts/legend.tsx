import type { ReactNode } from "react";
import type { ChartMarkLook } from "./chart-model";
import {
  MARK_LINES,
  Marker,
  type MarkerLook,
  StepMark,
  seriesColour,
  seriesDash,
  stepColour,
  TargetMark,
} from "./marker";

export type LegendItem = { key: string; sample: ReactNode; label: string };

/** What the marks of a chart mean. A picture of the chart takes its legend from here. */
export function Legend({ label, items }: { label: string; items: readonly LegendItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul
      aria-label={label}
      data-chart-legend
      className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft"
    >
      {items.map(({ key, sample, label: text }) => (
        <li key={key} className="flex items-center gap-1.5">
          {sample}
          {text}
        </li>
      ))}
    </ul>
  );
}

/** A piece of the line with its marker. */
export function LineSample({ series }: { series: number }) {
  return (
    <Sample width={34}>
      <path d="M0 7h34" stroke={seriesColour(series)} strokeWidth={2} strokeDasharray={seriesDash(series)} />
      <Marker x={17} y={7} series={series} look="exact" />
    </Sample>
  );
}

export function MarkerSample({ look }: { look: MarkerLook }) {
  return (
    <Sample width={14}>
      <Marker x={7} y={7} series={0} look={look} />
    </Sample>
  );
}

export function StepSample({ earlier = false, stair = false }: { earlier?: boolean; stair?: boolean }) {
  return (
    <Sample width={stair ? 34 : 18}>
      {stair ? (
        <path
          d="M0 11h17v-8h17"
          fill="none"
          stroke={stepColour(earlier)}
          strokeWidth={2}
          strokeDasharray="5 3"
        />
      ) : (
        <StepMark x={9} y={5} earlier={earlier} />
      )}
    </Sample>
  );
}

export function TargetSample() {
  return (
    <Sample width={14}>
      <TargetMark x={7} y={7} />
    </Sample>
  );
}

export function MarkSample({ look }: { look: ChartMarkLook }) {
  const { stroke, dash, width } = MARK_LINES[look];
  return (
    <Sample width={22}>
      <path d="M0 7h22" stroke={stroke} strokeWidth={width} strokeDasharray={dash} />
    </Sample>
  );
}

/** Of planned against actual. */
export function curveLegend(names: { planned: string; actual: string }): LegendItem[] {
  return [
    { key: "actual", sample: <LineSample series={0} />, label: names.actual },
    { key: "planned", sample: <StepSample stair />, label: names.planned },
  ];
}

function Sample({ width, children }: { width: number; children: ReactNode }) {
  return (
    <svg aria-hidden width={width} height="14" viewBox={`0 0 ${width} 14`} className="shrink-0">
      {children}
    </svg>
  );
}
