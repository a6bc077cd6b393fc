import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { comparisonColumns } from "@/components/dashboard/comparison-columns";
import { ComparisonTable } from "@/components/dashboard/comparison-table";
import { DashboardFilters } from "@/components/dashboard/filters";
import { DashboardHead } from "@/components/dashboard/head";
import { ExportMenu } from "@/components/list/export-menu";
import { ViewBar } from "@/components/saved-views/view-bar";
import { compareUnits } from "@/lib/dashboards/queries/compare-units";
import { readStanding } from "@/lib/dashboards/queries/read-standing";
import { formatMonth } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";

const PATH = "/dashboard/units";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard.units"))("title") };
}

export default async function ComparisonPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await viewedParams("dashboard-units", searchParams);
  const [standing, view, t, locale] = await Promise.all([
    ask(readStanding, params),
    ask(compareUnits, params),
    getTranslations("dashboard.units"),
    getLocale(),
  ]);
  const input = compareUnits.input.parse(params);
  const [first, last] = [view.periods[0], view.periods.at(-1)];
  return (
    <div className="print-landscape">
      <DashboardHead tab="units" title={t("title")} lead={t("lead")} params={params} standing={standing}>
        <ViewBar page="dashboard-units" params={params} />
        <DashboardFilters
          path={PATH}
          params={params}
          filter={input}
          standing={standing}
          tools={<ExportMenu list="unit-comparison" params={params} rows={view.rows.length} />}
        />
      </DashboardHead>
      {first && last ? (
        <p className="mb-2 text-sm text-ink-faint">
          {t("periods", { first: formatMonth(first, locale), last: formatMonth(last, locale) })}
        </p>
      ) : null}
      <ComparisonTable
        rows={view.rows}
        totals={{ ...view.totals, unit: null }}
        columns={await comparisonColumns(view, params)}
        sorting={{ path: PATH, params, current: input.sort, fallback: "unit" }}
      />
    </div>
  );
}
