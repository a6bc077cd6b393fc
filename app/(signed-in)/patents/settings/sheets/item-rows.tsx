"use client";

import { TextField } from "@/components/form/fields";
import { RowList } from "@/components/form/row-list";

type Row = { code: string; nameZh: string; nameEn: string; weight: string };

type Props = {
  /** The dimension, by which its rows are posted. */
  name: string;
  legend: string;
  labels: Record<"nameZh" | "nameEn" | "weight", string>;
  stored: readonly Row[];
};

const BLANK: Row = { code: "", nameZh: "", nameEn: "", weight: "" };

export function ItemRows({ name, legend, labels, stored }: Props) {
  return (
    <RowList name={name} legend={legend} stored={stored} blank={BLANK}>
      {(row, field) => (
        <div className="grid gap-3 sm:grid-cols-[1fr_1fr_7rem]">
          <input type="hidden" name={field("code")} value={row.code} readOnly />
          <TextField name={field("nameZh")} label={labels.nameZh} stored={row.nameZh} lang="zh-CN" />
          <TextField name={field("nameEn")} label={labels.nameEn} stored={row.nameEn} lang="en" />
          <TextField name={field("weight")} label={labels.weight} stored={row.weight} inputMode="decimal" />
        </div>
      )}
    </RowList>
  );
}
