import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TallyRate } from "@/components/review/tally-rate";
import { WindowBadge } from "@/components/review/window-badge";
import { RuleLink } from "@/components/tasks/rule-link";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import type { PeriodRow } from "@/lib/reports/matrix.view";
import { listPeriods } from "@/lib/reports/queries/list-periods";
import { ask } from "@/lib/web/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("periods.title") };
}

export default async function PeriodsPage() {
  const { rows, today } = await ask(listPeriods, {});
  const [t, common, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("common"),
    getLocale(),
  ]);
  const count = (key: "due" | "onTime" | "madeUp") => ({
    key,
    header: t(`tally.${key}`),
    align: "end" as const,
    secondary: true,
    cell: ({ tally }: PeriodRow) => tally[key],
  });
  return (
    <>
      <PageHeader
        title={t("periods.title")}
        lead={t("periods.lead")}
        actions={
          <Button asChild>
            <Link href="/periods/reopened">{t("periods.reopened")}</Link>
          </Button>
        }
      />
      <p className="mb-3 text-sm text-ink-faint">
        {common("as-of", { date: formatDate(today, locale, true) })}
      </p>
      <div className="sheet">
        <DataTable
          caption={t("periods.caption")}
          rows={rows}
          rowKey={(row) => row.period.code}
          empty={<EmptyState title={t("periods.none")} hint={t("periods.none-hint")} />}
          columns={[
            {
              key: "period",
              header: t("periods.period"),
              nowrap: true,
              cell: ({ period }) => (
                <Link href={`/periods/${period.code}`} className="font-medium">
                  {period.code}
                </Link>
              ),
            },
            {
              key: "state",
              header: t("periods.state"),
              cell: ({ window }) => <WindowBadge window={window} />,
            },
            {
              key: "window",
              header: t("periods.window"),
              secondary: true,
              cell: ({ period }) =>
                t("window-dates", {
                  opens: formatDate(period.opensOn, locale, true),
                  closes: formatDate(period.closesOn, locale, true),
                }),
            },
            {
              key: "units",
              header: t("periods.units"),
              align: "end",
              secondary: true,
              cell: ({ units }) => units,
            },
            count("due"),
            count("onTime"),
            count("madeUp"),
            {
              key: "outstanding",
              header: t("tally.outstanding"),
              align: "end",
              nowrap: true,
              // While the window is open nothing is missing yet.
              cell: ({ tally, window }) =>
                window === "CLOSED" ? (
                  <span className={tally.outstanding > 0 ? "text-late" : ""}>{tally.outstanding}</span>
                ) : (
                  t("periods.awaited", { count: tally.outstanding })
                ),
            },
            {
              key: "waiting",
              header: t("periods.waiting"),
              align: "end",
              secondary: true,
              cell: ({ waiting, period }) =>
                waiting > 0 ? <Link href={`/desk/reports?period=${period.code}`}>{waiting}</Link> : 0,
            },
            {
              key: "rate",
              header: t("periods.rate"),
              align: "end",
              nowrap: true,
              cell: ({ tally, window }) =>
                window === "CLOSED" ? (
                  <TallyRate rate={tally.rate} />
                ) : (
                  t("periods.handed-in", { count: tally.due - tally.outstanding, due: tally.due })
                ),
            },
            {
              key: "rule",
              header: t("periods.rule"),
              secondary: true,
              cell: ({ period }) => <RuleLink rule={period} />,
            },
          ]}
        />
      </div>
    </>
  );
}
