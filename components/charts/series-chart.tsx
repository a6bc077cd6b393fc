"use client";

import type { ReactElement } from "react";
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from "recharts";
import type { ChartModel, ChartPoint, ChartTrack } from "./chart-model";
import { Marker, seriesColour, seriesDash } from "./marker";
import { niceScale } from "./nice-scale";

type Row = { x: number; [track: string]: number };

const HEIGHT = 300;
const PRINT_WIDTH = 620;
const TICK = { fill: "var(--ink-faint)", fontSize: 12 };

/** On paper a chart of fixed width takes the place of the one that follows the window. */
export function SeriesChart({ model }: { model: ChartModel }) {
  return (
    <div role="img" aria-label={model.description}>
      <div className="h-[300px] print:hidden">
        <ResponsiveContainer width="100%" height={HEIGHT}>
          {drawing(model)}
        </ResponsiveContainer>
      </div>
      <div className="hidden print:block">{drawing(model, PRINT_WIDTH)}</div>
    </div>
  );
}

function drawing(model: ChartModel, width?: number): ReactElement {
  const { tracks, ticks, domain, target, breaks } = model;
  const labels = new Map(ticks.map(({ x, label }) => [x, label]));
  const ys = tracks.flatMap(({ points }) => points.map(({ y }) => y));
  const scale = niceScale(target ? [...ys, target.y] : ys);
  return (
    <ComposedChart
      data={rowsOf(tracks)}
      width={width}
      height={width ? HEIGHT : undefined}
      margin={{ top: 18, right: 18, bottom: 4, left: 0 }}
      // The drawing is one image with a description; its table is what keyboards and readers use.
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--line)" vertical={false} />
      <XAxis
        dataKey="x"
        type="number"
        domain={domain}
        ticks={ticks.map(({ x }) => x)}
        tickFormatter={(x: number) => labels.get(x) ?? ""}
        interval="preserveStartEnd"
        stroke="var(--line-strong)"
        tick={TICK}
        allowDataOverflow
      />
      <YAxis
        domain={[scale.at(0) ?? 0, scale.at(-1) ?? 1]}
        ticks={scale}
        tickFormatter={(y: number) => y.toLocaleString("en", { maximumFractionDigits: 2 })}
        // What is hidden until it is printed cannot be measured.
        width={width ? 64 : "auto"}
        stroke="var(--line-strong)"
        tick={TICK}
      />
      {breaks.map(({ x, label }) => (
        <ReferenceLine
          key={x}
          x={x}
          stroke="var(--ink-faint)"
          strokeDasharray="2 3"
          label={{ value: label, position: "insideTopLeft", fill: "var(--ink-faint)", fontSize: 12 }}
        />
      ))}
      {target ? (
        <ReferenceLine
          y={target.y}
          stroke="var(--ink-soft)"
          strokeDasharray="8 4"
          label={{ value: target.label, position: "insideBottomLeft", fill: "var(--ink-soft)", fontSize: 12 }}
        />
      ) : null}
      {tracks.map((track) => (
        <Line
          key={track.key}
          dataKey={track.key}
          type="linear"
          connectNulls
          isAnimationActive={false}
          activeDot={false}
          stroke={track.joined ? seriesColour(track.series) : "none"}
          strokeWidth={2}
          strokeDasharray={seriesDash(track.series)}
          dot={markerOf(track, model)}
        />
      ))}
      {width ? null : (
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--line-strong)" }}
          content={(props: TooltipContentProps) => <Values model={model} shown={props} />}
        />
      )}
    </ComposedChart>
  );
}

type DotProps = { cx?: number; cy?: number; payload?: Row; index?: number };

function markerOf(track: ChartTrack, { labelled, tracks }: ChartModel) {
  return ({ cx, cy, payload, index }: DotProps): ReactElement => {
    const point = track.points.find(({ x }) => x === payload?.x);
    const key = `${track.key}-${index}`;
    // Of two values of one day the lower has its figure underneath, so that both can be read.
    const higher = tracks.some(({ points }) => points.some(({ x, y }) => x === point?.x && y > point.y));
    if (!point || typeof cx !== "number" || typeof cy !== "number") return <g key={key} />;
    return (
      <g key={key}>
        <Marker x={cx} y={cy} series={track.series} look={point.look} />
        {labelled ? (
          <text
            x={cx}
            y={higher ? cy + 20 : cy - 10}
            textAnchor="middle"
            fontSize={12}
            fill="var(--ink-soft)"
          >
            {point.value}
          </text>
        ) : null}
      </g>
    );
  };
}

/** What stands at one day, each value under its own period: two may end on the same day. */
function Values({ model, shown }: { model: ChartModel; shown: TooltipContentProps }) {
  const x = Number(shown.label);
  const found = model.tracks.flatMap((track) =>
    track.points.filter((point) => point.x === x).map((point) => ({ track, point })),
  );
  if (!shown.active || found.length === 0) return null;
  return (
    <div className="rounded-box border border-line-strong bg-sheet px-3 py-2 text-sm text-ink shadow-md">
      {found.map(({ track, point }) => (
        <p key={track.key} className="flex items-baseline gap-2">
          <svg aria-hidden width="12" height="12" viewBox="-7 -7 14 14" className="shrink-0 self-center">
            <Marker x={0} y={0} series={track.series} look={point.look} />
          </svg>
          <span className="text-ink-faint">
            {track.name} {point.period}
          </span>
          <span className="ms-auto ps-3 tabular-nums">{point.value}</span>
        </p>
      ))}
    </div>
  );
}

/** One row a day, one column a track: recharts joins what stands in a column. */
function rowsOf(tracks: readonly ChartTrack[]): Row[] {
  const rows = new Map<number, Row>();
  const put =
    (key: string) =>
    ({ x, y }: ChartPoint) => {
      const row = rows.get(x) ?? { x };
      row[key] = y;
      rows.set(x, row);
    };
  for (const { key, points } of tracks) points.forEach(put(key));
  return [...rows.values()].sort((a, b) => a.x - b.x);
}
