import clsx from "clsx";
import type { ListColumn } from "@/components/list/list-column";
import { Still } from "@/components/ui/still";
import { getTranslations } from "@/lib/i18n/translations";
import type { MatrixView } from "@/lib/reports/matrix.view";
import { type MatrixLine, matrixColumns, totalsOf } from "./matrix-columns";

/** Units × tasks: a row a unit in protocol order, its counts, and its tasks one by one. */
export async function MatrixTable({ view, urging }: { view: MatrixView; urging: boolean }) {
  const t = await getTranslations("review");
  const caption = t("matrix.caption", { period: view.period.code });
  const [unit, ...columns] = await matrixColumns(view, urging);
  const totals = totalsOf(view);
  const name = (line: MatrixLine) => unit?.cell(line);
  const cells = (line: MatrixLine) =>
    columns.map((column) => (
      <td
        key={column.key}
        className={clsx(padding(column), column.align && "tabular-nums", column.className)}
      >
        {column.cell(line)}
      </td>
    ));
  return (
    <Still role="group" aria-label={caption} tabIndex={0} className="sheet relative mb-5 overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line-strong bg-sunken text-ink-soft">
            <th
              scope="col"
              className="sticky start-0 bg-sunken px-3 py-2 text-start font-medium print:static"
            >
              {unit?.label}
            </th>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={clsx(
                  padding(column),
                  "font-medium",
                  column.align && "whitespace-nowrap",
                  column.className,
                )}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr
              key={row.unit.code}
              id={row.unit.code}
              className="border-b border-line align-top hover:bg-sunken"
            >
              <th
                scope="row"
                className="sticky start-0 bg-sheet px-3 py-2 text-start font-medium print:static"
              >
                {name(row)}
              </th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-line-strong bg-sunken font-semibold">
            <th scope="row" className="sticky start-0 bg-sunken px-3 py-2 text-start print:static">
              {name(totals)}
            </th>
            {cells(totals)}
          </tr>
        </tfoot>
      </table>
    </Still>
  );
}

function padding({ align, key }: ListColumn<MatrixLine>): string {
  return `py-2 ${key === "tasks" ? "px-3" : "px-2"} ${align === "end" ? "text-end" : "text-start"}`;
}
