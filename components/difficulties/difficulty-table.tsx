import type { ReactNode } from "react";
import { ListTable, type Sorting } from "@/components/list/list-table";
import type { DifficultyLine } from "@/lib/difficulties/difficulty-view";
import { difficultyColumns } from "./difficulty-columns";

type Props = {
  caption: string;
  rows: readonly DifficultyLine[];
  empty: ReactNode;
  withTask?: boolean;
  withMeeting?: boolean;
  sorting?: Sorting;
};

export async function DifficultyTable({ withTask, withMeeting, ...table }: Props) {
  return (
    <ListTable
      {...table}
      columns={await difficultyColumns({ withTask, withMeeting })}
      rowKey={(row) => `difficulty-${row.number}`}
    />
  );
}
