"use client";

import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { RowList } from "@/components/form/row-list";

type Row = Record<string, string>;
type Options = readonly { value: string; label: string }[];
type Labels = Record<string, string>;
type Props = { legend: string; stored: readonly Row[]; labels: Labels };

export function UnitRows({
  legend,
  stored,
  labels,
  units,
  roles,
}: Props & { units: Options; roles: Options }) {
  return (
    <RowList
      name="units"
      legend={legend}
      stored={stored}
      blank={{ unitCode: "", role: "SUPPORT", part: "", dueOn: "" }}
    >
      {(row, field) => (
        <>
          <div className="grid gap-3 md:grid-cols-[2fr_1fr_1fr]">
            <SelectField
              name={field("unitCode")}
              label={labels.unitCode ?? ""}
              stored={row.unitCode}
              options={units}
            />
            <SelectField name={field("role")} label={labels.role ?? ""} stored={row.role} options={roles} />
            <TextField name={field("dueOn")} type="date" label={labels.dueOn ?? ""} stored={row.dueOn} />
          </div>
          <TextArea
            name={field("part")}
            label={labels.part ?? ""}
            stored={row.part}
            rows={2}
            optional
            lang="zh-CN"
          />
        </>
      )}
    </RowList>
  );
}

export function MilestoneRows({ legend, stored, labels }: Props) {
  return (
    <RowList
      name="milestones"
      legend={legend}
      stored={stored}
      blank={{ key: "", title: "", dueOn: "", share: "" }}
    >
      {(row, field) => (
        <div className="grid gap-3 md:grid-cols-[2fr_1fr_1fr]">
          <input type="hidden" name={field("key")} value={row.key ?? ""} readOnly />
          <TextField name={field("title")} label={labels.title ?? ""} stored={row.title} lang="zh-CN" />
          <TextField name={field("dueOn")} type="date" label={labels.dueOn ?? ""} stored={row.dueOn} />
          <TextField
            name={field("share")}
            label={labels.share ?? ""}
            stored={row.share}
            inputMode="numeric"
          />
        </div>
      )}
    </RowList>
  );
}

export function IndicatorRows({ legend, stored, labels }: Props) {
  return (
    <RowList
      name="indicators"
      legend={legend}
      stored={stored}
      blank={{ key: "", name: "", unitOfMeasure: "", target: "" }}
    >
      {(row, field) => (
        <div className="grid gap-3 md:grid-cols-[2fr_1fr_1fr]">
          <input type="hidden" name={field("key")} value={row.key ?? ""} readOnly />
          <TextField name={field("name")} label={labels.name ?? ""} stored={row.name} lang="zh-CN" />
          <TextField
            name={field("unitOfMeasure")}
            label={labels.unitOfMeasure ?? ""}
            stored={row.unitOfMeasure}
            lang="zh-CN"
          />
          <TextField
            name={field("target")}
            label={labels.target ?? ""}
            stored={row.target}
            inputMode="decimal"
          />
        </div>
      )}
    </RowList>
  );
}
