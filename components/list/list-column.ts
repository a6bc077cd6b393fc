import type { ReactNode } from "react";
import type { Column } from "@/components/ui/data-table";
import type { CellOf, SheetColumn } from "@/lib/exports/sheet";

/**
 * A column of a list, said once for the screen and for the file: a reader who exports a list finds in
 * it what he saw, under the same headings.
 */
export type ListColumn<Row> = Omit<Column<Row>, "header"> & {
  /** Its heading, on the screen and in the file. */
  label: string;
  /** What stands on the screen instead of the plain heading, saying the same. */
  header?: ReactNode;
  /** The key it sorts by. */
  sort?: string;
  /**
   * What a file takes of a cell: a value, or several where the cell says several things, each under a
   * heading of its own but the first. Null for what is no content: a button, a box to tick.
   */
  sheet: CellOf<Row> | readonly CellOf<Row>[] | null;
};

/** The columns of the file. What a phone hides is in it. */
export function sheetColumns<Row>(columns: readonly ListColumn<Row>[]): SheetColumn<Row>[] {
  return columns.flatMap(({ label, sheet }) =>
    [sheet ?? []].flat().map((cell) => ({ ...cell, label: cell.label ?? label })),
  );
}
