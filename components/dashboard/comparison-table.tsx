import clsx from "clsx";
import type { ListColumn } from "@/components/list/list-column";
import type { Sorting } from "@/components/list/list-table";
import { SortHeader } from "@/components/list/sort-header";
import { Still } from "@/components/ui/still";
import { useTexts } from "@/lib/i18n/translations";
import { type ComparedRow, DEFINED, type DefinedColumn } from "./comparison-columns";
import { Definition, DefinitionButton } from "./definition";

type Props = {
  rows: readonly ComparedRow[];
  totals: ComparedRow;
  columns: readonly ListColumn<ComparedRow>[];
  sorting: Sorting;
};

function isDefined(key: string): key is DefinedColumn {
  return DEFINED.some((one) => one === key);
}

/** The units side by side, all of them together in the last row. */
export function ComparisonTable({ rows, totals, columns, sorting }: Props) {
  const t = useTexts("dashboard.units");
  const cells = (row: ComparedRow) =>
    columns.map(({ key, cell, align, nowrap }, index) => {
      const className = clsx(
        "px-2.5 py-1.5",
        align === "end" && "text-end tabular-nums",
        nowrap && "whitespace-nowrap",
      );
      return index === 0 ? (
        <th
          key={key}
          scope="row"
          className={clsx(className, "sticky start-0 bg-inherit text-start font-medium print:static")}
        >
          {cell(row)}
        </th>
      ) : (
        <td key={key} className={className}>
          {cell(row)}
        </td>
      );
    });
  return (
    <Still
      role="group"
      aria-label={t("caption")}
      tabIndex={0}
      className="sheet relative mb-5 overflow-x-auto"
    >
      <table className="w-full border-collapse text-sm print:text-[0.7rem]">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="border-b border-line-strong bg-sunken text-ink-soft">
            {columns.map(({ key, label, sort, align }, index) => (
              <th
                key={key}
                scope="col"
                className={clsx(
                  "px-2.5 py-1.5 font-medium whitespace-nowrap",
                  index === 0 && "sticky start-0 z-10 bg-sunken print:static",
                  align === "end" ? "text-end" : "text-start",
                )}
              >
                {sort ? <SortHeader {...sorting} by={sort} label={label} /> : label}
                {isDefined(key) ? <DefinitionButton column={key} label={label} /> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.unit?.code}
              id={row.unit?.code}
              className="border-b border-line bg-sheet align-top hover:bg-sunken"
            >
              {cells(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-line-strong bg-sunken align-top font-semibold">{cells(totals)}</tr>
        </tfoot>
      </table>
      {columns.map(({ key, label }) =>
        isDefined(key) ? <Definition key={key} column={key} label={label} text={t(`define.${key}`)} /> : null,
      )}
    </Still>
  );
}
