import { type ListColumn, sheetColumns } from "@/components/list/list-column";
import { IncompleteFile } from "@/lib/exports/file-part";
import { type Sheet, sheetOf } from "@/lib/exports/sheet";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { actContext } from "@/lib/web/context";
import type { AskOn } from "@/lib/web/download";
import type { Params } from "@/lib/web/list-params";

/**
 * Opens a list as its page does: `ask` answers who may not see it as the page would. Rows beyond the
 * first are fetched with `on`, as the same person, while the file is being written.
 */
export type ExportedList = (params: Params, on: AskOn) => Promise<readonly [Sheet, ...Sheet[]]>;

type Turned<View, Row> = {
  total: (view: View) => number;
  /** Of the page that is asked for. */
  turn: (page: number) => Promise<View>;
  rows: (view: View) => readonly Row[] | Promise<readonly Row[]>;
};

/** The rows of a list that comes in pages, one page at a time. */
export function paged<View extends { pages: number }, Row>(
  first: View,
  { total, turn, rows }: Turned<View, Row>,
): { total: number; batches: () => AsyncGenerator<readonly Row[]> } {
  const announced = total(first);
  return {
    total: announced,
    batches: async function* () {
      let view = first;
      for (let page = 1; ; page++) {
        if (announced > 0) yield await rows(view);
        if (page >= view.pages) return;
        view = await turn(page + 1);
        // What came or went in between has moved the rest: some row would be missing, or twice.
        if (total(view) !== announced) throw new IncompleteFile("the list changed while it was read");
      }
    },
  };
}

type Listed<Row> = {
  title: string;
  /** On the tab, where there are several sheets. */
  name?: string;
  /** What narrows the list, as its page says it. */
  chips?: readonly { label: string }[];
  columns: readonly ListColumn<Row>[];
  /** The day it is told for; without it, today. */
  asOf?: CalendarDate;
  totals?: Row;
  /** See `Sheet`. */
  oneStatement?: true;
} & ({ rows: readonly Row[] } | { total: number; batches: () => AsyncIterable<readonly Row[]> });

/** A list of a page as a sheet. */
export async function listSheet<Row>({
  title,
  name = title,
  chips = [],
  columns,
  asOf,
  ...rest
}: Listed<Row>): Promise<Sheet> {
  const { today } = await actContext();
  return sheetOf({
    ...rest,
    ...{ name, title, asOf: asOf ?? today },
    filtersInWords: chips.map(({ label }) => label),
    columns: sheetColumns(columns),
  });
}
