import type { MarkerLook } from "./marker";

/*
 * What a chart is given: positions as numbers, everything to be read as finished text. Numbers
 * here only place marks on the paper; no figure is ever read back from them.
 */

export type ChartPoint = {
  /** Days since 1970. */
  x: number;
  y: number;
  look: MarkerLook;
  /** "超9,400", in the unit of the axis. */
  value: string;
  period: string;
};

export type ChartTrack = {
  key: string;
  /** Gives colour, dash and shape. */
  series: number;
  name: string;
  joined: boolean;
  points: ChartPoint[];
};

export type StepPoint = { x: number; y: number; value: string; period: string };

/** What was to be reached from a day on: flat until the next day, never a slope between two. */
export type ChartStep = {
  key: string;
  name: string;
  /** Joined as a stair, or bars that stand alone. */
  joined: boolean;
  /** In force, or changed since. */
  earlier: boolean;
  /** Bars at its points; without, only the stair is drawn. */
  marked: boolean;
  points: StepPoint[];
};

export type ChartMarkLook = "break" | "original-date" | "current-date" | "as-of";

/** A day that is marked over the whole height. */
export type ChartMark = { x: number; label: string; look: ChartMarkLook };

/** A place on the time axis; of those that crowd it, the lower ranks stay. */
export type ChartTick = { x: number; label: string; rank: number };

/** How far what is lies from what should be, at a day. */
export type ChartGap = {
  x: number;
  from: number;
  to: number;
  label: string;
  verdict: "ahead" | "on" | "behind";
};

export type ChartModel = {
  tracks: ChartTrack[];
  steps: ChartStep[];
  marks: ChartMark[];
  ticks: ChartTick[];
  domain: [number, number];
  /** The plan's own target: its height, and its place when it has a day. */
  target: { x: number | null; y: number; label: string } | null;
  gap: ChartGap | null;
  /** Whether values are written beside their marks: when there are few. */
  labelled: boolean;
  /** From none to all, where that is what is measured; otherwise the axis fits the values. */
  percent: boolean;
  /** Read out in place of the drawing. */
  description: string;
};
