"use client";

import { SelectField, TextField } from "@/components/form/fields";
import { RowList } from "@/components/form/row-list";
import type { NoticeDay } from "@/lib/calendar/calendar-year";

type Props = {
  legend: string;
  labels: Record<keyof NoticeDay, string>;
  kinds: readonly { value: string; label: string }[];
  stored: readonly NoticeDay[];
};

const BLANK = { date: "", kind: "HOLIDAY", nameZh: "", nameEn: "" };

export function DayRows({ legend, labels, kinds, stored }: Props) {
  return (
    <RowList name="days" legend={legend} stored={stored} blank={BLANK}>
      {(row, field) => (
        <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
          <TextField name={field("date")} type="date" label={labels.date} stored={row.date} />
          <SelectField name={field("kind")} label={labels.kind} stored={row.kind} options={kinds} />
          <TextField name={field("nameZh")} label={labels.nameZh} stored={row.nameZh} lang="zh-CN" />
          <TextField name={field("nameEn")} label={labels.nameEn} stored={row.nameEn} lang="en" />
        </div>
      )}
    </RowList>
  );
}
