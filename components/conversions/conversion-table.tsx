import type { ReactNode } from "react";
import { ListTable, type Sorting } from "@/components/list/list-table";
import type { ConversionLine } from "@/lib/conversions/conversion-view";
import { conversionColumns } from "./conversion-columns";

type Props = {
  caption: string;
  rows: readonly ConversionLine[];
  empty: ReactNode;
  withPatent?: boolean;
  sorting?: Sorting;
};

export async function ConversionTable({ withPatent, ...table }: Props) {
  return (
    <ListTable
      {...table}
      columns={await conversionColumns({ withPatent })}
      rowKey={(row) => `conversion-${row.id}`}
    />
  );
}
