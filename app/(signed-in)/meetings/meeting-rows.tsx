"use client";

import { SelectField, TextField } from "@/components/form/fields";
import { RowList } from "@/components/form/row-list";
import type { RowLabels } from "./field-labels";

type Row = Record<string, string>;
type Option = { value: string; label: string };

export function AgendaRows({
  legend,
  stored,
  labels,
}: {
  legend: string;
  stored: readonly Row[];
  labels: RowLabels;
}) {
  return (
    <RowList
      name="agenda"
      legend={legend}
      stored={stored}
      blank={{ titleZh: "", titleEn: "", presenterZh: "", presenterEn: "" }}
    >
      {(row, field) => (
        <div className="grid gap-3 md:grid-cols-2">
          <TextField name={field("titleZh")} label={labels.titleZh} stored={row.titleZh} lang="zh-CN" />
          <TextField name={field("titleEn")} label={labels.titleEn} stored={row.titleEn} lang="en" />
          <TextField
            name={field("presenterZh")}
            label={labels.presenterZh}
            stored={row.presenterZh}
            optional
            lang="zh-CN"
          />
          <TextField
            name={field("presenterEn")}
            label={labels.presenterEn}
            stored={row.presenterEn}
            optional
            lang="en"
          />
        </div>
      )}
    </RowList>
  );
}

type DocumentProps = {
  legend: string;
  stored: readonly Row[];
  labels: RowLabels;
  outcomes: readonly Option[];
  /** A list and not a box: an unticked box posts nothing, and a row that moves would tick it again. */
  publicity: readonly Option[];
  rules: readonly Option[];
};

export function DocumentRows({ legend, stored, labels, outcomes, publicity, rules }: DocumentProps) {
  return (
    <RowList
      name="deliberated"
      legend={legend}
      stored={stored}
      blank={{ titleZh: "", titleEn: "", outcome: "", textPublic: "false", rulesId: "" }}
    >
      {(row, field) => (
        <div className="grid gap-3 md:grid-cols-2">
          <TextField name={field("titleZh")} label={labels.titleZh} stored={row.titleZh} lang="zh-CN" />
          <TextField name={field("titleEn")} label={labels.titleEn} stored={row.titleEn} lang="en" />
          <SelectField
            name={field("outcome")}
            label={labels.outcome}
            stored={row.outcome}
            options={outcomes}
          />
          <SelectField
            name={field("textPublic")}
            label={labels.textPublic}
            stored={row.textPublic}
            options={publicity}
          />
          <SelectField
            name={field("rulesId")}
            label={labels.rulesId}
            hint={labels.rulesIdHint}
            stored={row.rulesId}
            options={rules}
            optional
          />
        </div>
      )}
    </RowList>
  );
}
