import type { ChartMark, ChartModel, ChartTick } from "./chart-model";
import { niceScale } from "./nice-scale";
import { textWidth } from "./text-width";

/*
 * Where everything stands on a chart of a given width. The texts of a chart run into one another on
 * a phone: what has no room of its own is left out of the drawing and stands in the table below.
 * Pure, so that a test can try every width.
 */

export const FONT_SIZE = 12;
const LINE = 16;
const AXIS_HEIGHT = 26;
const EDGE = 14;
const AIR = 6;
const HALF_MARKER = 6;

export type Box = { left: number; right: number; top: number; bottom: number };

/** A line of text: `x` is its start, middle or end, `y` its baseline. */
export type PlacedText = {
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  text: string;
  box: Box;
};

export type ChartLayout = {
  width: number;
  height: number;
  plot: Box;
  scale: number[];
  yAxisWidth: number;
  ticks: (PlacedText & { at: number })[];
  marks: (PlacedText & Pick<ChartMark, "look"> & { at: number })[];
  values: PlacedText[];
  target: PlacedText | null;
  gap: PlacedText | null;
  toX: (x: number) => number;
  toY: (y: number) => number;
};

export function layoutOf(model: ChartModel, width: number, height: number): ChartLayout {
  const scale = model.percent ? [0, 20, 40, 60, 80, 100] : niceScale(heightsOf(model));
  const yAxisWidth = Math.max(...scale.map((y) => textWidth(tickText(y, model.percent), FONT_SIZE))) + 12;
  const sides = { left: yAxisWidth, right: width - EDGE };
  const toX = linear(model.domain, [sides.left, sides.right]);
  const marks = placeMarks(model.marks, toX, { left: sides.left, right: width - 2 });
  const lanes = Math.max(0, ...marks.map(({ lane }) => lane + 1));
  const plot: Box = { ...sides, top: lanes * LINE + EDGE, bottom: height - AXIS_HEIGHT };
  const toY = linear([scale.at(0) ?? 0, scale.at(-1) ?? 1], [plot.bottom, plot.top]);
  return {
    width,
    height,
    plot,
    scale,
    yAxisWidth,
    ticks: placeTicks(model.ticks, toX, plot, width),
    marks: marks.map(({ lane: _lane, ...mark }) => mark),
    ...placeTexts(model, plot, toX, toY),
    toX,
    toY,
  };
}

export function tickText(y: number, percent: boolean): string {
  return y.toLocaleString("en", { maximumFractionDigits: 2 }) + (percent ? "%" : "");
}

/** Which ticks have room: the finest rank whose ticks stand clear of one another. */
export function placeTicks(
  ticks: readonly ChartTick[],
  toX: (x: number) => number,
  { bottom }: Pick<Box, "bottom">,
  width: number,
): ChartLayout["ticks"] {
  const placed = ticks.map((tick) => {
    const half = textWidth(tick.label, FONT_SIZE) / 2;
    const at = toX(tick.x);
    const x = Math.min(Math.max(at, half), width - half);
    return { rank: tick.rank, at, ...textAt(tick.label, x, bottom + 18, "middle") };
  });
  const ranks = [...new Set(placed.map(({ rank }) => rank))].sort((a, b) => b - a);
  const fitting = ranks
    .map((rank) => placed.filter((one) => one.rank <= rank))
    .find((some) => some.every((one, index) => index === 0 || clear(one.box, some[index - 1]?.box, AIR)));
  const kept = fitting ?? everySecond(placed.filter(({ rank }) => rank === ranks.at(-1)));
  return kept.map(({ rank: _rank, ...tick }) => tick);
}

function everySecond<One extends { box: Box }>(ticks: readonly One[]): One[] {
  let step = 1;
  const thinned = () => ticks.filter((_, index) => (ticks.length - 1 - index) % step === 0);
  const crowded = (some: readonly One[]) =>
    some.some((one, index) => index > 0 && !clear(one.box, some[index - 1]?.box, AIR));
  while (step < ticks.length && crowded(thinned())) step++;
  return thinned();
}

type LanedMark = ChartLayout["marks"][number] & { lane: number };

/** The labels of marked days stand above the plot, in as many lanes as they need; no line crosses a label. */
function placeMarks(
  marks: readonly ChartMark[],
  toX: (x: number) => number,
  { left, right }: Pick<Box, "left" | "right">,
): LanedMark[] {
  const placed: LanedMark[] = [];
  for (const { x, label, look } of [...marks].sort((a, b) => a.x - b.x)) {
    const at = toX(x);
    const options = lanesOf(placed).flatMap((lane) =>
      sidesOf(label, at, left, right).map((side): LanedMark => {
        const y = lane * LINE + FONT_SIZE;
        return { ...textAt(label, side.x, y, side.anchor), at, look, lane };
      }),
    );
    const free = options.find((option) => placed.every((other) => apart(option, other)));
    const last = options.at(-1);
    if (free ?? last) placed.push((free ?? last) as LanedMark);
  }
  return placed;
}

function lanesOf(placed: readonly LanedMark[]): number[] {
  return Array.from({ length: Math.max(0, ...placed.map(({ lane }) => lane + 1)) + 1 }, (_, lane) => lane);
}

/** Right of its line or left of it, wherever that keeps within the drawing. */
function sidesOf(
  label: string,
  at: number,
  left: number,
  right: number,
): { x: number; anchor: "start" | "end" }[] {
  const width = textWidth(label, FONT_SIZE);
  const sides: { x: number; anchor: "start" | "end" }[] = [];
  if (at + 4 + width <= right) sides.push({ x: at + 4, anchor: "start" });
  if (at - 4 - width >= 0) sides.push({ x: at - 4, anchor: "end" });
  return sides.length > 0 ? sides : [{ x: Math.max(left, right - width), anchor: "start" }];
}

function apart(a: LanedMark, b: LanedMark): boolean {
  if (a.lane === b.lane) return clear(a.box, b.box, AIR) && !crosses(a, b) && !crosses(b, a);
  // A line runs down from its own lane, through the lanes below it.
  return a.lane < b.lane ? !crosses(a, b) : !crosses(b, a);
}

function crosses(line: LanedMark, label: LanedMark): boolean {
  return line.at > label.box.left - 2 && line.at < label.box.right + 2;
}

type Placing = Pick<ChartLayout, "values" | "target" | "gap">;

/** In the order of their weight; each takes the first place of its own that is still free. */
function placeTexts(
  model: ChartModel,
  plot: Box,
  toX: (x: number) => number,
  toY: (y: number) => number,
): Placing {
  const taken: Box[] = pointsOf(model).map(({ x, y }) => around(toX(x), toY(y)));
  const room: Box = {
    left: plot.left + 2,
    right: plot.right + EDGE - 2,
    top: plot.top - 10,
    bottom: plot.bottom - 2,
  };
  const lines = linesOf(model, toX, toY);
  const take = (candidates: readonly PlacedText[]): PlacedText | null => {
    const open = candidates.filter(
      ({ box }) => within(box, room) && taken.every((other) => !overlaps(box, other)),
    );
    // Better beside a line than on it; better on it than nowhere.
    const free = open.find(({ box }) => !lines.some((line) => overlaps(box, line))) ?? open[0];
    if (free) taken.push(free.box);
    return free ?? null;
  };
  const gap = model.gap && take(besideGap(model.gap, toX, toY));
  const values = model.labelled
    ? model.tracks.flatMap(({ points }) => points.toReversed().map((point) => beside(point.value, point)))
    : [];
  const placed = values.flatMap((candidates) => take(candidates) ?? []);
  const target = model.target && take(alongLine(model.target.label, toY(model.target.y), plot));
  const steps = model.steps.filter(({ marked }) => marked).flatMap(({ points }) => points);
  const stepped =
    steps.length > MOST_STEP_LABELS ? [] : steps.flatMap((point) => take(beside(point.value, point)) ?? []);
  return { gap, values: [...placed, ...stepped], target };

  function beside(text: string, { x, y }: { x: number; y: number }): PlacedText[] {
    const [px, py] = [toX(x), toY(y)];
    return [
      textAt(text, px, py - 10, "middle"),
      textAt(text, px, py + 20, "middle"),
      textAt(text, px + 10, py + 4, "start"),
      textAt(text, px - 10, py + 4, "end"),
      textAt(text, px - 8, py - 10, "end"),
      textAt(text, px - 8, py + 20, "end"),
    ];
  }
}

const MOST_STEP_LABELS = 10;

function besideGap(
  { x, from, to, label }: NonNullable<ChartModel["gap"]>,
  toX: (x: number) => number,
  toY: (y: number) => number,
): PlacedText[] {
  const middle = (toY(from) + toY(to)) / 2 + 4;
  const low = Math.max(toY(from), toY(to)) + 16;
  const high = Math.min(toY(from), toY(to)) - 8;
  const farther = [12, 24, 40, 60].flatMap((far) => [low + far, high - far]);
  return [middle, low, high, ...farther].flatMap((y) => [
    textAt(label, toX(x) + 8, y, "start"),
    textAt(label, toX(x) - 8, y, "end"),
  ]);
}

/** The lines and stairs of a chart as small boxes along their way. */
function linesOf(model: ChartModel, toX: (x: number) => number, toY: (y: number) => number): Box[] {
  const joined = [
    ...model.tracks.filter((track) => track.joined).map(({ points }) => points.map(place)),
    ...model.steps.filter((step) => step.joined).map(({ points }) => stairOf(points.map(place))),
  ];
  return joined.flatMap((places) =>
    places.slice(1).flatMap((to, index) => along(places[index] as [number, number], to)),
  );

  function place({ x, y }: { x: number; y: number }): [number, number] {
    return [toX(x), toY(y)];
  }
}

function stairOf(places: readonly [number, number][]): [number, number][] {
  return places.flatMap((place, index): [number, number][] => {
    const before = places[index - 1];
    return before ? [[place[0], before[1]], place] : [place];
  });
}

function along([x1, y1]: [number, number], [x2, y2]: [number, number]): Box[] {
  const parts = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 6));
  return Array.from({ length: parts + 1 }, (_, part) => {
    const [x, y] = [x1 + ((x2 - x1) * part) / parts, y1 + ((y2 - y1) * part) / parts];
    return { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 };
  });
}

function alongLine(text: string, y: number, plot: Box): PlacedText[] {
  const places: [number, PlacedText["anchor"]][] = [
    [plot.left + 6, "start"],
    [plot.right, "end"],
    [(plot.left + plot.right) / 2, "middle"],
  ];
  return places.flatMap(([x, anchor]) => [textAt(text, x, y - 6, anchor), textAt(text, x, y + 15, anchor)]);
}

function pointsOf({ tracks, steps, target }: ChartModel): { x: number; y: number }[] {
  const of = [...tracks, ...steps.filter(({ marked }) => marked)].flatMap(
    ({ points }): { x: number; y: number }[] => points,
  );
  return target?.x == null ? of : [...of, { x: target.x, y: target.y }];
}

function heightsOf({ tracks, steps, target }: ChartModel): number[] {
  const ys = [...tracks, ...steps].flatMap(({ points }) => points.map(({ y }) => y));
  return target ? [...ys, target.y] : ys;
}

function textAt(text: string, x: number, y: number, anchor: PlacedText["anchor"]): PlacedText {
  const width = textWidth(text, FONT_SIZE);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x, y, anchor, text, box: { left, right: left + width, top: y - 11, bottom: y + 3 } };
}

function around(x: number, y: number): Box {
  return { left: x - HALF_MARKER, right: x + HALF_MARKER, top: y - HALF_MARKER, bottom: y + HALF_MARKER };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function within(a: Box, room: Box): boolean {
  return a.left >= room.left && a.right <= room.right && a.top >= room.top && a.bottom <= room.bottom;
}

function clear(a: Box, b: Box | undefined, air: number): boolean {
  return !b || a.left >= b.right + air || b.left >= a.right + air;
}

function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  const span = to - from || 1;
  return (value: number): number => start + ((value - from) / span) * (end - start);
}
