import type { RefusingCode } from "./problem";

/** A row of a file as it stands there, whatever the file is. */
export type FileRow = {
  /** As a spreadsheet numbers it, the first being 1; a text cell of several lines is one row. */
  line: number;
  cells: string[];
  /** Why it cannot be read as a row at all. */
  fault?: RefusingCode;
  /** Columns in which what is shown is a formula's result. */
  formulas?: number[];
};

/** What a file may be at most; above it, it is divided. */
export const FILE_LIMITS = {
  bytes: 2_000_000_000,
  rows: 5_000_000,
  columns: 300,
  /** Characters of one cell that are kept with a refused row; what a spreadsheet holds in a cell. */
  keptCell: 32_000,
} as const;
