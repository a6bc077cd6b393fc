"use client";

import { TextField } from "@/components/form/fields";
import { RowList } from "@/components/form/row-list";

type Row = Record<string, string>;

type Props = {
  legend: string;
  labels: { dueOn: string; quantity: string; hint: string };
  stored: readonly Row[];
};

export function PointRows({ legend, labels, stored }: Props) {
  return (
    <RowList name="points" legend={legend} stored={stored} blank={{ dueOn: "", quantity: "" }}>
      {(row, field) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField name={field("dueOn")} type="date" label={labels.dueOn} stored={row.dueOn} />
          <TextField
            name={field("quantity")}
            label={labels.quantity}
            hint={labels.hint}
            stored={row.quantity}
            inputMode="decimal"
          />
        </div>
      )}
    </RowList>
  );
}
