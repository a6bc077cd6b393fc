import type { ComponentProps } from "react";
import { DataTable } from "@/components/ui/data-table";
import type { Params } from "@/lib/web/list-params";
import type { ListColumn } from "./list-column";
import { SortHeader } from "./sort-header";

export type Sorting = {
  path: string;
  params: Params;
  current: { by: string; descending: boolean };
  /** The order of the list without a parameter, which the address leaves out. */
  fallback: string;
};

type Props<Row> = Omit<ComponentProps<typeof DataTable<Row>>, "columns"> & {
  columns: readonly ListColumn<Row>[];
  /** Without it no heading sorts. */
  sorting?: Sorting;
};

/** A list whose columns also say what a file takes of them. */
export function ListTable<Row>({ columns, sorting, ...table }: Props<Row>) {
  return (
    <DataTable
      {...table}
      columns={columns.map(({ label, header, sort, sheet: _sheet, ...column }) => ({
        ...column,
        header: sorting && sort ? <SortHeader {...sorting} by={sort} label={label} /> : (header ?? label),
      }))}
    />
  );
}
