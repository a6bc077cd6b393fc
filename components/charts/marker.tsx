import type { ChartMarkLook } from "./chart-model";

/** Series are told apart by colour, dash and shape together: any one of them is enough. */
export type MarkerLook = "exact" | "derived" | "superseded" | "apart";

const SHAPES = [
  "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
  "M-4.2-4.2h8.4v8.4h-8.4z",
  "M0-5.4L5 3.8H-5z",
  "M0-5.8L5.8 0L0 5.8L-5.8 0z",
  "M0 5.4L-5-3.8H5z",
  "M-1.8-5h3.6v3.2H5v3.6H1.8V5h-3.6V1.8H-5v-3.6h3.2z",
  "M0-5.4L5.2-1.7L3.2 4.4H-3.2L-5.2-1.7z",
  "M-5-3h10L2.5 4.5h-5z",
] as const;

const DASHES = ["none", "7 3", "2 3", "9 3 2 3", "12 4", "4 2", "7 3 2 3 2 3", "1 4"] as const;
const COLOURS = 6;

export function seriesColour(index: number): string {
  return `var(--chart-${(index % COLOURS) + 1})`;
}

export function seriesDash(index: number): string | undefined {
  const dash = DASHES[index % DASHES.length];
  return dash === "none" ? undefined : dash;
}

type Props = { x: number; y: number; series: number; look: MarkerLook };

/** Filled: as published. Ringed dot: derived. Dashed outline: revised since. Barred: not joined to the line. */
export function Marker({ x, y, series, look }: Props) {
  const colour = seriesColour(series);
  const filled = look === "exact";
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d={SHAPES[series % SHAPES.length]}
        fill={filled ? colour : "var(--sheet)"}
        stroke={colour}
        strokeWidth={1.6}
        strokeDasharray={look === "superseded" ? "2 1.6" : undefined}
      />
      {look === "derived" ? <circle r={1.7} fill={colour} /> : null}
      {look === "apart" ? <path d="M-2.6 0h5.2" stroke={colour} strokeWidth={1.6} /> : null}
    </g>
  );
}

/** What was to be reached by a day: a bar with its ends turned down; thin and dashed once it was changed. */
export function StepMark({ x, y, earlier }: { x: number; y: number; earlier: boolean }) {
  return (
    <path
      d={`M${x - 7} ${y + 4}v-4h14v4`}
      fill="none"
      stroke={stepColour(earlier)}
      strokeWidth={earlier ? 1.4 : 2.2}
      strokeDasharray={earlier ? "2.5 2" : undefined}
    />
  );
}

export function stepColour(earlier: boolean): string {
  return earlier ? "var(--ink-faint)" : "var(--chart-2)";
}

/** The plan's own target: a standing diamond. */
export function TargetMark({ x, y }: { x: number; y: number }) {
  return (
    <path d={`M${x} ${y - 7}l5 7-5 7-5-7z`} fill="var(--sheet)" stroke="var(--ink-soft)" strokeWidth={2} />
  );
}

/** Marked days differ by their dashes; the day asked about is a full line. */
export const MARK_LINES: Record<ChartMarkLook, { stroke: string; dash?: string; width: number }> = {
  break: { stroke: "var(--ink-faint)", dash: "2 3", width: 1 },
  "original-date": { stroke: "var(--ink-faint)", dash: "6 3", width: 1.4 },
  "current-date": { stroke: "var(--ink)", dash: "10 2 2 2", width: 1.4 },
  "as-of": { stroke: "var(--ink)", width: 1 },
};
