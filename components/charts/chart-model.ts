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

export type ChartModel = {
  tracks: ChartTrack[];
  ticks: { x: number; label: string }[];
  domain: [number, number];
  target: { y: number; label: string } | null;
  breaks: { x: number; label: string }[];
  /** Whether values are written beside their marks: when there are few. */
  labelled: boolean;
  /** Read out in place of the drawing. */
  description: string;
};
