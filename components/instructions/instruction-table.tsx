import type { ReactNode } from "react";
import { ListTable, type Sorting } from "@/components/list/list-table";
import type { InstructionLine } from "@/lib/instructions/instruction-view";
import { instructionColumns } from "./instruction-columns";

type Props = {
  caption: string;
  rows: readonly InstructionLine[];
  empty: ReactNode;
  withSubject?: boolean;
  sorting?: Sorting;
};

export async function InstructionTable({ withSubject, ...table }: Props) {
  return (
    <ListTable
      {...table}
      columns={await instructionColumns(withSubject)}
      rowKey={(row) => `instruction-${row.number}`}
    />
  );
}
