import clsx from "clsx";
import type { ReactNode } from "react";
import { Still } from "./still";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end";
  /** Hidden on a phone; the row's page tells it. */
  secondary?: boolean;
  /** Keeps its text on one line. */
  nowrap?: boolean;
  className?: string;
  /** Its cells hold forms or buttons. */
  live?: boolean;
};

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty?: ReactNode;
};

/** A table that scrolls inside itself on a narrow screen, never the page. */
export function DataTable<Row>({ caption, columns, rows, rowKey, empty }: Props<Row>) {
  if (rows.length === 0 && empty) return <div className="px-4 py-3.5">{empty}</div>;
  const Frame = columns.some(({ live }) => live) ? "div" : Still;
  return (
    <Frame role="group" className="relative overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line-strong bg-sunken text-start text-ink-soft">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={clsx(
                  "px-3 py-2 font-medium whitespace-nowrap",
                  column.align === "end" ? "text-end" : "text-start",
                  column.secondary && "max-md:hidden print:table-cell",
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              id={rowKey(row)}
              className="border-b border-line align-top last:border-0 target:bg-accent-wash hover:bg-sunken"
            >
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={clsx(
                    "px-3 py-2",
                    column.align === "end" && "text-end tabular-nums",
                    column.secondary && "max-md:hidden print:table-cell",
                    column.nowrap && "whitespace-nowrap",
                    column.className,
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
