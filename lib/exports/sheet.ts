import type { CalendarDate } from "@/lib/kernel/calendar-date";

/*
 * A list or matrix as a file takes it: columns with typed values, and rows that come batch by batch.
 * Whatever can say this of itself can be exported (see app/export/[list]/registry.ts).
 */

/** What a cell holds. Percentages are of a hundred, amounts exact decimals as text, instants UTC. */
export type CellValues = {
  text: string;
  /** A count, a rank, a number that names something. */
  number: number;
  amount: string;
  percent: number | string;
  date: CalendarDate;
  instant: Date;
};
export type CellKind = keyof CellValues;

/** A value of a row and its kind; null where there is nothing. */
export type CellOf<Row> = {
  [Kind in CellKind]: { kind: Kind; value: (row: Row) => CellValues[Kind] | null; label?: string };
}[CellKind];

export type SheetColumn<Row> = CellOf<Row> & { label: string };

export type Cell = CellValues[CellKind] | null;

/** A sheet whose rows have become cells: what the writers write. */
export type Sheet = {
  /** On the tab of the workbook. */
  name: string;
  title: string;
  asOf: CalendarDate;
  /** What narrows the rows, as the page says it; nothing when nothing does. */
  filtersInWords: readonly string[];
  columns: readonly { label: string; kind: CellKind }[];
  /** How many rows `batches` will yield: a file with fewer is not whole. */
  total: number;
  batches: () => AsyncIterable<readonly (readonly Cell[])[]>;
  /** Its rows come from one statement, whole or broken off by itself; `total` was counted before and may differ. */
  oneStatement?: boolean;
  /** A line under the rows that is none of them. */
  totals: readonly Cell[] | null;
};

type Definition<Row> = Pick<Sheet, "name" | "title" | "asOf" | "filtersInWords" | "oneStatement"> & {
  columns: readonly SheetColumn<Row>[];
  totals?: Row | null;
} & ({ rows: readonly Row[] } | { total: number; batches: () => AsyncIterable<readonly Row[]> });

/** A sheet of rows at hand, or of rows that are read while the file is written. */
export function sheetOf<Row>({ columns, totals, ...rest }: Definition<Row>): Sheet {
  const { name, title, asOf, filtersInWords, oneStatement = false } = rest;
  const cells = (row: Row) => columns.map(({ value }) => nothingAsNull(value(row)));
  const batches = "batches" in rest ? rest.batches : () => atOnce(rest.rows);
  return {
    ...{ name, title, asOf, filtersInWords, oneStatement },
    columns: columns.map(({ label, kind }) => ({ label, kind })),
    total: "batches" in rest ? rest.total : rest.rows.length,
    batches: async function* () {
      for await (const rows of batches()) yield rows.map(cells);
    },
    totals: totals ? cells(totals) : null,
  };
}

async function* atOnce<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  if (rows.length > 0) yield rows;
}

function nothingAsNull(value: Cell): Cell {
  return value === "" ? null : value;
}

type Value<Row, Kind extends CellKind> = (row: Row) => CellValues[Kind] | null;

export function text<Row>(value: Value<Row, "text">, label?: string): CellOf<Row> {
  return { kind: "text", value, ...labelled(label) };
}

export function number<Row>(value: Value<Row, "number">, label?: string): CellOf<Row> {
  return { kind: "number", value, ...labelled(label) };
}

export function amount<Row>(value: Value<Row, "amount">, label?: string): CellOf<Row> {
  return { kind: "amount", value, ...labelled(label) };
}

export function percent<Row>(value: Value<Row, "percent">, label?: string): CellOf<Row> {
  return { kind: "percent", value, ...labelled(label) };
}

export function date<Row>(value: Value<Row, "date">, label?: string): CellOf<Row> {
  return { kind: "date", value, ...labelled(label) };
}

export function instant<Row>(value: Value<Row, "instant">, label?: string): CellOf<Row> {
  return { kind: "instant", value, ...labelled(label) };
}

function labelled(label: string | undefined): { label?: string } {
  return label === undefined ? {} : { label };
}
