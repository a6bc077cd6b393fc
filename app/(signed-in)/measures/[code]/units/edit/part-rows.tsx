"use client";

import { SelectField } from "@/components/form/fields";
import { RowList } from "@/components/form/row-list";

type Choices = readonly { value: string; label: string }[];
type Row = { unitCode: string; role: string; evidence: string };

type Props = {
  legend: string;
  labels: Record<keyof Row, string>;
  units: Choices;
  roles: Choices;
  evidences: Choices;
  stored: readonly Row[];
};

const BLANK: Row = { unitCode: "", role: "SUPPORT", evidence: "JUDGED" };

export function PartRows({ legend, labels, units, roles, evidences, stored }: Props) {
  return (
    <RowList name="parts" legend={legend} stored={stored} blank={BLANK}>
      {(row, field) => (
        <div className="grid gap-3 md:grid-cols-[2fr_1fr_2fr]">
          <SelectField
            name={field("unitCode")}
            label={labels.unitCode}
            stored={row.unitCode}
            options={units}
          />
          <SelectField name={field("role")} label={labels.role} stored={row.role} options={roles} />
          <SelectField
            name={field("evidence")}
            label={labels.evidence}
            stored={row.evidence}
            options={evidences}
          />
        </div>
      )}
    </RowList>
  );
}
