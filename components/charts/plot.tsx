"use client";

import type { ReactElement } from "react";
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
  ZIndexLayer,
} from "recharts";
import { type ChartLayout, FONT_SIZE, layoutOf, type PlacedText, tickText } from "./chart-layout";
import type { ChartModel, ChartStep, ChartTrack } from "./chart-model";
import { MARK_LINES, Marker, StepMark, seriesColour, seriesDash, stepColour, TargetMark } from "./marker";
import { useWidth } from "./use-width";

type Row = { x: number; [key: string]: number };

/** Above the lines, below what the pointer shows. */
const MARKERS = 700;
const TEXTS = 800;

type Props = { model: ChartModel; height: number; paperWidth: number };

/**
 * On the screen as wide as there is room. On paper, and in a picture of the chart, a drawing of fixed
 * width takes its place: what is hidden until it is printed cannot be measured.
 */
export function Plot({ model, height, paperWidth }: Props) {
  const [box, width] = useWidth();
  return (
    <div role="img" aria-label={model.description}>
      <div ref={box} className="print:hidden" style={{ height }}>
        {width > 0 ? <Drawing model={model} layout={layoutOf(model, width, height)} pointed /> : null}
      </div>
      <div data-chart-paper className="hidden print:block">
        <Drawing model={model} layout={layoutOf(model, paperWidth, height)} />
      </div>
    </div>
  );
}

type DrawingProps = { model: ChartModel; layout: ChartLayout; pointed?: boolean };

function Drawing({ model, layout, pointed = false }: DrawingProps): ReactElement {
  const { tracks, steps, target, domain, percent } = model;
  const { width, height, plot, scale } = layout;
  const ticks = new Map(layout.ticks.map((tick) => [tick.at, tick]));
  return (
    <ComposedChart
      data={rowsOf([...tracks, ...steps])}
      width={width}
      height={height}
      margin={{ top: plot.top, right: width - plot.right, bottom: 0, left: 0 }}
      // The drawing is one image with a description; its table is what keyboards and readers use.
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--line)" vertical={false} />
      <XAxis
        dataKey="x"
        type="number"
        domain={domain}
        ticks={model.ticks.filter(({ x }) => ticks.has(layout.toX(x))).map(({ x }) => x)}
        tick={({ payload }: { payload: { value: number } }) => {
          const tick = ticks.get(layout.toX(payload.value));
          return tick ? <Text placed={tick} fill="var(--ink-faint)" /> : <g />;
        }}
        interval={0}
        height={height - plot.bottom}
        stroke="var(--line-strong)"
        allowDataOverflow
      />
      <YAxis
        domain={[scale.at(0) ?? 0, scale.at(-1) ?? 1]}
        ticks={scale}
        interval={0}
        tickFormatter={(y: number) => tickText(y, percent)}
        width={layout.yAxisWidth}
        stroke="var(--line-strong)"
        tick={{ fill: "var(--ink-faint)", fontSize: FONT_SIZE }}
      />
      {target ? <ReferenceLine y={target.y} stroke="var(--ink-soft)" strokeDasharray="8 4" /> : null}
      {steps.map((step) => (
        <Line
          key={step.key}
          dataKey={step.key}
          type="stepAfter"
          connectNulls
          isAnimationActive={false}
          dot={false}
          activeDot={false}
          stroke={step.joined ? stepColour(step.earlier) : "none"}
          strokeWidth={step.earlier ? 1.2 : 2}
          strokeDasharray={step.earlier ? "2 3" : "5 3"}
        />
      ))}
      {tracks.map((track) => (
        <Line
          key={track.key}
          dataKey={track.key}
          type="linear"
          connectNulls
          isAnimationActive={false}
          dot={false}
          activeDot={false}
          stroke={track.joined ? seriesColour(track.series) : "none"}
          strokeWidth={2}
          strokeDasharray={seriesDash(track.series)}
        />
      ))}
      <ZIndexLayer zIndex={MARKERS}>
        <Marks model={model} layout={layout} />
      </ZIndexLayer>
      <ZIndexLayer zIndex={TEXTS}>
        <Texts model={model} layout={layout} />
      </ZIndexLayer>
      {pointed ? (
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--line-strong)" }}
          content={(props: TooltipContentProps) => <Values model={model} shown={props} />}
        />
      ) : null}
    </ComposedChart>
  );
}

function Marks({ model: { tracks, steps, target, gap }, layout }: Omit<DrawingProps, "pointed">) {
  const { toX, toY, plot, marks } = layout;
  return (
    <>
      {marks.map(({ at, look, box, text }) => {
        const { stroke, dash, width } = MARK_LINES[look];
        const line = `M${at} ${box.top}V${plot.bottom}`;
        return (
          <path key={`${look} ${text}`} d={line} stroke={stroke} strokeWidth={width} strokeDasharray={dash} />
        );
      })}
      {steps
        .filter(({ marked }) => marked)
        .map(({ key, earlier, points }) =>
          points.map(({ x, y }) => <StepMark key={`${key}-${x}`} x={toX(x)} y={toY(y)} earlier={earlier} />),
        )}
      {target && target.x !== null ? <TargetMark x={toX(target.x)} y={toY(target.y)} /> : null}
      {tracks.map(({ key, series, points }) =>
        points.map(({ x, y, look }) => (
          <Marker key={`${key}-${x}`} x={toX(x)} y={toY(y)} series={series} look={look} />
        )),
      )}
      {gap ? (
        <path
          d={`M${toX(gap.x) - 5} ${toY(gap.from)}h10m-5 0V${toY(gap.to)}m-5 0h10`}
          fill="none"
          stroke={gapColour(gap.verdict)}
          strokeWidth={2.5}
        />
      ) : null}
    </>
  );
}

function Texts({ model: { gap }, layout }: Omit<DrawingProps, "pointed">) {
  return (
    <>
      {layout.marks.map((mark) => (
        <Text key={`${mark.look} ${mark.text}`} placed={mark} fill="var(--ink-soft)" />
      ))}
      {layout.values.map((value) => (
        <Text key={`${value.x} ${value.y}`} placed={value} fill="var(--ink-soft)" />
      ))}
      {layout.target ? <Text placed={layout.target} fill="var(--ink-soft)" /> : null}
      {layout.gap && gap ? <Text placed={layout.gap} fill={gapColour(gap.verdict)} strong /> : null}
    </>
  );
}

/** A rim in the colour of the sheet keeps a text readable on a line. */
function Text({ placed, fill, strong = false }: { placed: PlacedText; fill: string; strong?: boolean }) {
  return (
    <text
      x={placed.x}
      y={placed.y}
      textAnchor={placed.anchor}
      fontSize={FONT_SIZE}
      fontWeight={strong ? 600 : 400}
      fill={fill}
      stroke="var(--sheet)"
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {placed.text}
    </text>
  );
}

function gapColour(verdict: "ahead" | "on" | "behind"): string {
  return verdict === "behind" ? "var(--late)" : verdict === "ahead" ? "var(--good)" : "var(--ink)";
}

/** What stands at one day, each value under its own period: two may end on the same day. */
function Values({ model: { tracks, steps }, shown }: { model: ChartModel; shown: TooltipContentProps }) {
  const x = Number(shown.label);
  const values = tracks.flatMap((track) =>
    track.points.filter((point) => point.x === x).map((point) => ({ track, point })),
  );
  const due = steps.flatMap((step) => {
    const point = step.joined
      ? step.points.findLast((one) => one.x <= x)
      : step.points.find((one) => one.x === x);
    return point && !(step.earlier && point.x !== x) ? [{ step, point }] : [];
  });
  if (!shown.active || values.length + due.length === 0) return null;
  return (
    <div className="rounded-box border border-line-strong bg-sheet px-3 py-2 text-sm text-ink shadow-md">
      {values.map(({ track, point }) => (
        <p key={track.key} className="flex items-baseline gap-2">
          <svg aria-hidden width="14" height="12" viewBox="-7 -7 14 14" className="shrink-0 self-center">
            <Marker x={0} y={0} series={track.series} look={point.look} />
          </svg>
          <span className="text-ink-faint">
            {track.name} {point.period}
          </span>
          <span className="ms-auto ps-3 tabular-nums">{point.value}</span>
        </p>
      ))}
      {due.map(({ step, point }) => (
        <p key={step.key} className="flex items-baseline gap-2">
          <svg aria-hidden width="14" height="12" viewBox="-8 -6 16 14" className="shrink-0 self-center">
            <StepMark x={0} y={0} earlier={step.earlier} />
          </svg>
          <span className="text-ink-faint">
            {step.name} {point.period}
          </span>
          <span className="ms-auto ps-3 tabular-nums">{point.value}</span>
        </p>
      ))}
    </div>
  );
}

/** One row a day, one column a track: recharts joins what stands in a column. */
function rowsOf(
  columns: readonly (
    | (Pick<ChartTrack, "key"> & { points: readonly { x: number; y: number }[] })
    | ChartStep
  )[],
): Row[] {
  const rows = new Map<number, Row>();
  for (const { key, points } of columns) {
    for (const { x, y } of points) {
      const row = rows.get(x) ?? { x };
      row[key] = y;
      rows.set(x, row);
    }
  }
  return [...rows.values()].sort((a, b) => a.x - b.x);
}
