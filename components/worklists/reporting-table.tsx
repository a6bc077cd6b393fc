import clsx from "clsx";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { useTexts } from "@/lib/i18n/translations";
import type { PeriodLine, UnitStanding } from "@/lib/worklists/unit-standing";

type Row = Omit<PeriodLine, "period" | "window"> & Partial<Pick<PeriodLine, "period" | "window">>;
type Props = { unit: string; standing: Pick<UnitStanding, "periods" | "totals"> };

/** Of each of the last periods: on time, returned, proved. Each line opens its reports. */
export function ReportingTable({ unit, standing: { periods, totals } }: Props) {
  const t = useTexts("unit-standing.reporting");
  const share = (percent: number | null, of: string) => (
    <>
      {percent === null ? "—" : t("percent", { value: percent })}
      {percent === null ? null : <span className="block text-xs text-ink-faint">{of}</span>}
    </>
  );
  const rows: Row[] = [...periods, totals];
  return (
    <>
      <DataTable
        caption={t("caption")}
        rows={rows}
        rowKey={(row) => `reported-${row.period ?? "total"}`}
        columns={[
          {
            key: "period",
            header: t("period"),
            nowrap: true,
            cell: ({ period }) =>
              period ? (
                <Link href={`/units/${unit}/periods/${period}`}>{period}</Link>
              ) : (
                <strong>{t("total")}</strong>
              ),
          },
          {
            key: "on-time",
            header: t("on-time"),
            align: "end",
            cell: ({ tally, window }) =>
              window === "OPEN" ? (
                <span className="text-xs text-ink-soft">
                  {t("open", { handedIn: tally.due - tally.outstanding, due: tally.due })}
                </span>
              ) : (
                <span className={clsx(tally.outstanding > 0 && "text-late")}>
                  {share(tally.rate, t("on-time-value", { onTime: tally.onTime, due: tally.due }))}
                </span>
              ),
          },
          {
            key: "returned",
            header: t("returned"),
            align: "end",
            cell: ({ returns }) =>
              share(
                returns.share,
                t("returned-value", { returned: returns.returned, handedIn: returns.handedIn }),
              ),
          },
          {
            key: "coverage",
            header: t("coverage"),
            align: "end",
            cell: ({ coverage }) =>
              share(
                coverage.share,
                t("coverage-value", { covered: coverage.covered, claims: coverage.claims }),
              ),
          },
        ]}
      />
      <details className="print-open border-t border-line px-4 py-2.5 text-sm">
        <summary className="cursor-pointer text-accent">{t("definitions")}</summary>
        <ul className="mt-1.5 space-y-1 text-ink-soft">
          {(["on-time", "returned", "coverage"] as const).map((name) => (
            <li key={name}>{t(`definition.${name}`)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
