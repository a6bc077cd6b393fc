"use client";

import { useState } from "react";
import type { EvidenceLabels } from "@/components/evidence/evidence-labels";
import { EvidencePicker, type PickedFile } from "@/components/evidence/evidence-picker";
import { TextArea, TextField } from "@/components/form/fields";
import { useFormContext } from "@/components/form/form-context";
import { RowList } from "@/components/form/row-list";

type Row = Record<string, string>;

/** A milestone or figure that a row may claim. `value`: "MILESTONE:key". */
export type ClaimSubject = { value: string; label: string; hint: string };

type Props = {
  legend: string;
  labels: Record<"kind" | "DONE" | "text" | "value" | "noEvidenceReason" | "unknown", string>;
  subjects: readonly ClaimSubject[];
  stored: readonly Row[];
  blank: Row;
  taskCode: string;
  files: readonly PickedFile[];
  evidence: EvidenceLabels;
};

export function ClaimRows({ legend, stored, blank, ...rest }: Props) {
  return (
    <RowList name="claims" legend={legend} legendHidden stored={stored} blank={blank}>
      {(row, field) => <ClaimRow row={row} field={field} {...rest} />}
    </RowList>
  );
}

type RowProps = Omit<Props, "legend" | "stored" | "blank"> & {
  row: Row;
  field: (key: string) => string;
};

function ClaimRow({ row, field, labels, subjects, taskCode, files, evidence }: RowProps) {
  const { state } = useFormContext();
  const [subject, setSubject] = useState(() => subjectOf(row));
  // A row that stands ready stays folded until somebody has something to say in it.
  const [open] = useState(() => subject === "DONE" || TYPED.some((key) => row[key]));
  const wrong = Object.keys(state.fields).some((name) => name.startsWith(field("")));
  const [kind = "DONE", key = ""] = subject.split(":");
  const known = subjects.find(({ value }) => value === subject);
  const title = subject === "DONE" ? labels.DONE : (known?.label ?? labels.unknown);
  const picked = (row.files ?? "").split(/[\s,]+/).filter(Boolean);
  return (
    <details open={open || wrong}>
      <summary className="cursor-pointer text-sm font-medium" lang="zh-CN">
        {title}
      </summary>
      <div className="mt-2 space-y-3">
        <input type="hidden" name={field("kind")} value={kind} readOnly />
        <input type="hidden" name={field("milestoneKey")} value={kind === "MILESTONE" ? key : ""} readOnly />
        <input type="hidden" name={field("indicatorKey")} value={kind === "INDICATOR" ? key : ""} readOnly />
        {subjects.length > 0 ? (
          <label className="block text-sm">
            <span className="mb-1 block font-medium">{labels.kind}</span>
            <select
              value={subject}
              onChange={(event) => setSubject(event.target.value)}
              className="min-h-10 w-full rounded-box border border-line-strong bg-sheet px-2.5 text-ink"
            >
              <option value="DONE">{labels.DONE}</option>
              {subjects.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
              {known || subject === "DONE" ? null : <option value={subject}>{labels.unknown}</option>}
            </select>
          </label>
        ) : null}
        {kind === "INDICATOR" ? (
          <TextField
            name={field("value")}
            label={labels.value}
            hint={known?.hint}
            stored={row.value}
            inputMode="decimal"
            optional
          />
        ) : null}
        <TextArea
          name={field("text")}
          label={labels.text}
          stored={row.text}
          rows={2}
          lang="zh-CN"
          optional={kind === "INDICATOR"}
        />
        <EvidencePicker
          name={field("files")}
          taskCode={taskCode}
          stored={picked.map((id) => files.find((one) => one.id === id) ?? { id, name: "", size: 0 })}
          labels={evidence}
        />
        <TextField
          name={field("noEvidenceReason")}
          label={labels.noEvidenceReason}
          stored={row.noEvidenceReason}
          lang="zh-CN"
          optional
        />
      </div>
    </details>
  );
}

const TYPED = ["text", "value", "noEvidenceReason", "files"];

function subjectOf({ kind, milestoneKey, indicatorKey }: Row): string {
  if (kind === "MILESTONE") return `MILESTONE:${milestoneKey}`;
  return kind === "INDICATOR" ? `INDICATOR:${indicatorKey}` : "DONE";
}
