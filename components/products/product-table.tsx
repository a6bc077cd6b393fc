import type { ReactNode } from "react";
import { ListTable, type Sorting } from "@/components/list/list-table";
import type { ProductLine } from "@/lib/products/product-view";
import { productColumns } from "./product-columns";

type Props = { caption: string; rows: readonly ProductLine[]; empty: ReactNode; sorting?: Sorting };

export async function ProductTable(props: Props) {
  return <ListTable {...props} columns={await productColumns()} rowKey={(row) => `product-${row.id}`} />;
}
