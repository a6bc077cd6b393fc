import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { AGES } from "@/lib/worklists/ageing";
import type { PeriodState } from "@/lib/worklists/period-state";
import { OFFICE_KINDS, type OfficeKind, together, type Waiting } from "@/lib/worklists/waiting";
import { waitingListHref } from "./figure-links";

type Props = { params: Params; state: PeriodState; acts: boolean };
type Row = { kind: OfficeKind | null; waiting: Waiting };

/** What waits for the office, by kind and age. */
export async function OfficeSection({ params, state: { office }, acts }: Props) {
  const [t, review] = await Promise.all([getTranslations("period-state"), getTranslations("review")]);
  const all = together(Object.values(office));
  const rows: Row[] = [
    ...OFFICE_KINDS.map((kind) => ({ kind, waiting: office[kind] })),
    { kind: null, waiting: all },
  ];
  const figure = ({ kind }: Row, count: number, more: Params = {}): ReactNode => {
    if (count === 0) return <span className="text-ink-faint">0</span>;
    if (kind === null) return <strong>{count}</strong>;
    return <Link href={waitingListHref(params, kind, more)}>{count}</Link>;
  };
  return (
    <Section id="office" title={t("office.title")} flush>
      <p className="px-4 py-2.5 text-sm text-ink-faint">{t("office.lead")}</p>
      {all.count === 0 ? (
        <p className="border-t border-line px-4 py-3 text-sm">{t("office.none")}</p>
      ) : (
        <DataTable
          caption={t("office.title")}
          rows={rows}
          rowKey={(row) => `office-${row.kind ?? "total"}`}
          columns={[
            {
              key: "kind",
              header: t("office.kind"),
              nowrap: true,
              cell: ({ kind }) => {
                if (kind === null) return <strong>{t("total")}</strong>;
                return acts ? (
                  <Link href={`/desk#${kind}`}>{review(`kind.${kind}`)}</Link>
                ) : (
                  review(`kind.${kind}`)
                );
              },
            },
            {
              key: "count",
              header: t("office.count"),
              align: "end",
              cell: (row) => figure(row, row.waiting.count),
            },
            {
              key: "oldest",
              header: t("office.oldest"),
              align: "end",
              nowrap: true,
              cell: ({ waiting: { oldest } }) => (oldest === null ? "—" : t("days", { days: oldest })),
            },
            ...AGES.map((age) => ({
              key: age,
              header: t(`age.${age}`),
              align: "end" as const,
              cell: (row: Row) => figure(row, row.waiting.ages[age], { age }),
            })),
          ]}
        />
      )}
      <p className="border-t border-line px-4 py-2.5 text-sm text-ink-faint">{t("office.definition")}</p>
    </Section>
  );
}
