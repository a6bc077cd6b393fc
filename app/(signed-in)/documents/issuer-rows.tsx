"use client";

import { SelectField, TextField } from "@/components/form/fields";
import { RowList } from "@/components/form/row-list";
import type { Issuer } from "@/lib/documents/document";

type Props = {
  legend: string;
  labels: Record<keyof Issuer, string>;
  nameHint: string;
  units: readonly { value: string; label: string }[];
  stored: readonly Issuer[];
};

const BLANK: Issuer = { unitCode: "", nameZh: "", nameEn: "" };

export function IssuerRows({ legend, labels, nameHint, units, stored }: Props) {
  return (
    <RowList name="issuers" legend={legend} stored={stored} blank={BLANK}>
      {(row, field, index) => (
        <>
          <SelectField
            name={field("unitCode")}
            label={labels.unitCode}
            stored={row.unitCode}
            options={units}
            optional
          />
          <div className="grid gap-3 md:grid-cols-2">
            <TextField
              name={field("nameZh")}
              label={labels.nameZh}
              hint={index === 0 ? nameHint : undefined}
              stored={row.nameZh}
              optional
              lang="zh-CN"
            />
            <TextField name={field("nameEn")} label={labels.nameEn} stored={row.nameEn} optional lang="en" />
          </div>
        </>
      )}
    </RowList>
  );
}
