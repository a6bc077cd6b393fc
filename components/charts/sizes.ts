/** Known before the drawing is: its place is kept, so that nothing jumps when it comes. */
export const SERIES_HEIGHT = 300;
export const CURVE_HEIGHT = 340;

/** Within the margins of an A4 sheet and the padding of a section. */
export const PAPER_WIDTH = { portrait: 620, landscape: 960 } as const;

export type ChartSize = { paperWidth: number };
