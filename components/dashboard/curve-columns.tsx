import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { date, percent, text } from "@/lib/exports/sheet";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { Curve } from "@/lib/progress/curve";
import { Gap, gapText } from "./gap";

/** A day of the curve; to come, it has been planned only. */
export type CurveRow = {
  date: string;
  period: string | null;
  planned: string;
  actual: string | null;
  gap: string | null;
};

export function curveRows({ points, ahead }: Curve): CurveRow[] {
  return [...points, ...ahead.map((point) => ({ ...point, period: null, actual: null, gap: null }))];
}

/** The numbers of the curve. */
export async function curveColumns(): Promise<ListColumn<CurveRow>[]> {
  const [t, locale] = await Promise.all([getTranslations("dashboard.curve"), getLocale()]);
  return [
    {
      key: "date",
      label: t("date"),
      nowrap: true,
      cell: (row) => formatDate(row.date, locale),
      sheet: date((row) => row.date),
    },
    {
      key: "period",
      label: t("period"),
      nowrap: true,
      cell: (row) => (row.period ? formatMonth(row.period, locale) : ""),
      sheet: text((row) => row.period && formatMonth(row.period, locale)),
    },
    {
      key: "planned",
      label: t("planned"),
      align: "end",
      cell: (row) => `${row.planned}%`,
      sheet: percent((row) => row.planned),
    },
    {
      key: "actual",
      label: t("actual"),
      align: "end",
      cell: (row) => (row.actual === null ? "" : `${row.actual}%`),
      sheet: percent((row) => row.actual),
    },
    {
      key: "gap",
      label: t("gap"),
      align: "end",
      cell: (row) => (row.gap === null ? "" : <Gap gap={row.gap} />),
      sheet: text((row) => row.gap && gapText(row.gap)),
    },
  ];
}
