import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import type { ListColumn } from "@/components/list/list-column";
import { unitShort } from "@/components/tasks/unit-names";
import { Link } from "@/components/ui/link";
import type { Aged, Compared, ComparisonView, Share, UnitComparison } from "@/lib/dashboards/comparison";
import { number, percent, text } from "@/lib/exports/sheet";
import { getTranslations } from "@/lib/i18n/translations";
import { percentOf } from "@/lib/reports/matrix";
import type { Params } from "@/lib/web/list-params";
import { dashboardHref } from "./address";
import { Gap, gapText } from "./gap";

/** A unit's row, or that of all units together. */
export type ComparedRow = Compared & { unit: UnitComparison["unit"] | null };

export const DEFINED = [
  "leads",
  "leads-planned",
  "gap",
  "supports",
  "on-time",
  "returned",
  "overdue",
  "difficulties",
  "evidence",
] as const;
export type DefinedColumn = (typeof DEFINED)[number];

/** Facts side by side; each figure is the way to the records behind it. */
export async function comparisonColumns(
  { periods }: Pick<ComparisonView, "periods">,
  params: Params,
): Promise<ListColumn<ComparedRow>[]> {
  const [t, locale] = await Promise.all([getTranslations("dashboard.units"), getLocale()]);
  const none = <span className="text-ink-faint">{t("none")}</span>;
  const period = periods.at(-1);
  const to = (row: ComparedRow, path: string, changes: Record<string, string | null>, shown: ReactNode) =>
    row.unit ? (
      <Link href={dashboardHref(path, params, { unit: row.unit.code, ...changes })}>{shown}</Link>
    ) : (
      shown
    );
  const progress = (
    key: DefinedColumn,
    of: (row: ComparedRow) => string | null,
    changes: Record<string, string | null>,
    sort?: string,
  ): ListColumn<ComparedRow> => ({
    key,
    label: t(`column.${key}`),
    align: "end",
    nowrap: true,
    ...(sort ? { sort } : {}),
    cell: (row) => {
      const value = of(row);
      return value === null ? none : to(row, "/dashboard/tasks", changes, t("percent", { value }));
    },
    sheet: percent(of),
  });
  const share = (
    key: "on-time" | "returned" | "evidence",
    of: (row: ComparedRow) => Share,
    href: (row: ComparedRow) => string,
  ): ListColumn<ComparedRow> => ({
    key,
    label: t(`column.${key}`),
    sort: key,
    align: "end",
    nowrap: true,
    cell: (row) => {
      const { part, whole } = of(row);
      const value = percentOf(part, whole);
      if (value === null) return none;
      return (
        <>
          <Link href={href(row)}>{t("percent", { value })}</Link>
          <span className="block text-xs text-ink-faint">{t("of", { part, whole })}</span>
        </>
      );
    },
    sheet: [
      percent((row) => percentOf(of(row).part, of(row).whole)),
      number(
        (row) => (of(row).whole === 0 ? null : of(row).part),
        t("sheet-part", { column: t(`column.${key}`) }),
      ),
      number((row) => of(row).whole || null, t("sheet-whole", { column: t(`column.${key}`) })),
    ],
  });
  const aged = (
    key: "overdue" | "difficulties",
    age: "overdue-age" | "difficulty-age",
    of: (row: ComparedRow) => Aged,
    shown: (row: ComparedRow, count: number) => ReactNode,
  ): ListColumn<ComparedRow> => ({
    key,
    label: t(`column.${key}`),
    sort: key,
    align: "end",
    nowrap: true,
    cell: (row) => {
      const { count, oldest } = of(row);
      return (
        <>
          {shown(row, count)}
          {oldest === null ? null : (
            <span className="block text-xs text-ink-faint">{t("oldest", { days: oldest })}</span>
          )}
        </>
      );
    },
    sheet: [number((row) => of(row).count), number((row) => of(row).oldest, t(`column.${age}`))],
  });
  const reports = (row: ComparedRow) =>
    row.unit && period ? `/desk/period?period=${period}&unit=${row.unit.code}` : "/periods";
  return [
    {
      key: "unit",
      label: t("column.unit"),
      sort: "unit",
      nowrap: true,
      cell: (row) =>
        row.unit ? (
          <Link href={`/units/${row.unit.code}`} className="font-medium">
            {unitShort(row.unit, locale)}
          </Link>
        ) : (
          t("totals")
        ),
      sheet: text((row) => (row.unit ? unitShort(row.unit, locale) : t("totals"))),
    },
    progress("leads", ({ leads }) => leads?.actual ?? null, {}, "leads"),
    progress("leads-planned", ({ leads }) => leads?.planned ?? null, {}),
    {
      key: "gap",
      label: t("column.gap"),
      sort: "gap",
      align: "end",
      cell: ({ leads }) => (leads ? <Gap gap={leads.gap} /> : none),
      sheet: text(({ leads }) => leads && gapText(leads.gap)),
    },
    progress("supports", ({ supports }) => supports?.actual ?? null, { role: "SUPPORT" }, "supports"),
    share(
      "on-time",
      (row) => row.onTime,
      (row) => (row.unit && period ? `/periods/${period}#${row.unit.code}` : "/periods"),
    ),
    share("returned", (row) => row.returned, reports),
    aged(
      "overdue",
      "overdue-age",
      (row) => row.overdue,
      (row, count) =>
        count === 0 ? count : to(row, "/dashboard/tasks", { light: "OVERDUE", sort: "due" }, count),
    ),
    aged(
      "difficulties",
      "difficulty-age",
      (row) => row.difficulties,
      (row, count) => (count === 0 ? count : to(row, "/dashboard/attention#open-difficulties", {}, count)),
    ),
    share("evidence", (row) => row.evidence, reports),
  ];
}
