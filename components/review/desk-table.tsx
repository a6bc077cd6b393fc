import type { ReactNode } from "react";
import { unitShort } from "@/components/tasks/unit-names";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";

/** A waiting matter as the desk shows it. */
export type DeskRow = {
  key: string;
  href: string;
  /** What it is known by: a task's code, a difficulty's number. */
  code: string;
  title: string;
  titleEn: string;
  /** None where the matter concerns several, which the note names. */
  unit?: { code: string; shortNameZh: string };
  since: CalendarDate;
  /** In working days. */
  age: number | null;
  note?: ReactNode;
};

type Props = { caption: string; rows: readonly DeskRow[]; noteHeader?: string };

export function DeskTable({ caption, rows, noteHeader }: Props) {
  const [t, locale] = [useTexts("review"), useReaderLocale()];
  const note: Column<DeskRow> = {
    key: "note",
    header: noteHeader,
    className: "min-w-40",
    cell: (row) => row.note,
  };
  const unit: Column<DeskRow> = {
    key: "unit",
    header: t("desk-column.unit"),
    nowrap: true,
    cell: (row) => unitShort(row.unit ?? null, locale),
  };
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: "matter",
          header: t("desk-column.matter"),
          className: "min-w-44",
          cell: (row) => (
            <>
              <Link href={row.href} className="font-medium">
                {row.code}
              </Link>{" "}
              <span lang={row.titleEn && locale === "en" ? "en" : "zh-CN"}>
                {inLocale(locale, row.title, row.titleEn)}
              </span>
            </>
          ),
        },
        ...(rows.some((row) => row.unit) ? [unit] : []),
        ...(noteHeader === undefined ? [] : [note]),
        {
          key: "since",
          header: t("desk-column.since"),
          nowrap: true,
          secondary: true,
          cell: (row) => formatDate(row.since, locale, true),
        },
        {
          key: "age",
          header: t("column.age"),
          nowrap: true,
          cell: (row) => (row.age === null ? t("age-unknown") : t("age", { days: row.age })),
        },
      ]}
    />
  );
}
