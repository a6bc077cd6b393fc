import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { unitLabel } from "@/lib/indicators/unit-of-measure";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Contracts, type ConversionFigures, PLAN_FROM } from "@/lib/patent-figures/conversions";
import { Bar } from "./bar";
import { contractsHref } from "./hrefs";
import { figureWords, otherMoney, roundColumn } from "./words";

type Props = { conversions: ConversionFigures; today: CalendarDate; unit: string | null };

/** Contracts by kind, this year and since the plan began. */
export async function KindsSection({ conversions: { kinds }, today, unit }: Props) {
  const { t, locale, kind } = await figureWords();
  if (kinds.length === 0) return null;
  const year = today.slice(0, 4);
  const money = unitLabel("cny-10k", locale);
  const most = kinds[0]?.sincePlan.n ?? 0;
  const worth = (contracts: Contracts) => {
    const others = otherMoney(contracts, locale);
    return (
      <>
        {contracts.cny === "0" ? t("none") : roundColumn(contracts.cny, locale)}
        {others ? <span className="block text-xs text-ink-faint">{others}</span> : null}
      </>
    );
  };
  return (
    <Section id="kinds" title={t("conversion.by-kind")} flush>
      <DataTable
        caption={t("conversion.by-kind")}
        rows={kinds}
        rowKey={(row) => `kind-${row.kind}`}
        columns={[
          {
            key: "kind",
            header: t("conversion.kind"),
            className: "min-w-36 sm:w-1/3",
            cell: (row) => (
              <>
                <span className="mb-1 block">{kind(row.kind)}</span>
                <Bar part={row.sincePlan.n} whole={most} />
              </>
            ),
          },
          {
            key: "year",
            header: t("conversion.this-year", { year }),
            align: "end",
            cell: (row) => (
              <Link href={contractsHref(unit, { kind: row.kind, from: `${year}-01`, to: `${year}-12` })}>
                {t("conversion.contracts", { n: row.thisYear.n })}
              </Link>
            ),
          },
          {
            key: "year-amount",
            header: t("conversion.this-year-amount", { year, unit: money }),
            align: "end",
            nowrap: true,
            cell: (row) => worth(row.thisYear),
          },
          {
            key: "plan",
            header: t("conversion.plan"),
            align: "end",
            cell: (row) => (
              <Link href={contractsHref(unit, { kind: row.kind, from: PLAN_FROM })}>
                {t("conversion.contracts", { n: row.sincePlan.n })}
              </Link>
            ),
          },
          {
            key: "plan-amount",
            header: t("conversion.plan-amount", { unit: money }),
            align: "end",
            nowrap: true,
            cell: (row) => worth(row.sincePlan),
          },
        ]}
      />
    </Section>
  );
}
