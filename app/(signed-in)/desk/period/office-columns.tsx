import type { ReactNode } from "react";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { number, text } from "@/lib/exports/sheet";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { AGES } from "@/lib/worklists/ageing";
import type { PeriodState } from "@/lib/worklists/period-state";
import { OFFICE_KINDS, type OfficeKind, together, type Waiting } from "@/lib/worklists/waiting";
import { waitingListHref } from "./figure-links";

/** Of one kind, or of all together. */
export type OfficeRow = { kind: OfficeKind | null; waiting: Waiting };

export function officeRows({ office }: PeriodState): { rows: OfficeRow[]; totals: OfficeRow } {
  return {
    rows: OFFICE_KINDS.map((kind) => ({ kind, waiting: office[kind] })),
    totals: { kind: null, waiting: together(Object.values(office)) },
  };
}

/** `acts`: the kinds lead to the reader's desk. */
export async function officeColumns(params: Params, acts: boolean): Promise<ListColumn<OfficeRow>[]> {
  const [t, review, part] = await Promise.all([
    getTranslations("period-state"),
    getTranslations("review"),
    getTranslations("exports.part"),
  ]);
  const name = ({ kind }: OfficeRow) => (kind === null ? t("total") : review(`kind.${kind}`));
  const figure = ({ kind }: OfficeRow, count: number, more: Params = {}): ReactNode => {
    if (count === 0) return <span className="text-ink-faint">0</span>;
    if (kind === null) return <strong>{count}</strong>;
    return <Link href={waitingListHref(params, kind, more)}>{count}</Link>;
  };
  return [
    {
      key: "kind",
      label: t("office.kind"),
      nowrap: true,
      cell: (row) => {
        if (row.kind === null) return <strong>{name(row)}</strong>;
        return acts ? <Link href={`/desk#${row.kind}`}>{name(row)}</Link> : name(row);
      },
      sheet: text(name),
    },
    {
      key: "count",
      label: t("office.count"),
      align: "end",
      cell: (row) => figure(row, row.waiting.count),
      sheet: number(({ waiting }) => waiting.count),
    },
    {
      key: "oldest",
      label: t("office.oldest"),
      align: "end",
      nowrap: true,
      cell: ({ waiting: { oldest } }) => (oldest === null ? "—" : t("days", { days: oldest })),
      sheet: number(({ waiting }) => waiting.oldest, part("in-working-days", { column: t("office.oldest") })),
    },
    ...AGES.map(
      (age): ListColumn<OfficeRow> => ({
        key: age,
        label: t(`age.${age}`),
        align: "end",
        cell: (row) => figure(row, row.waiting.ages[age], { age }),
        sheet: number(({ waiting }) => waiting.ages[age]),
      }),
    ),
  ];
}
