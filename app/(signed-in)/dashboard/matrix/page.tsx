import type { Metadata } from "next";
import { dashboardHref } from "@/components/dashboard/address";
import { DashboardFilters } from "@/components/dashboard/filters";
import { DashboardHead } from "@/components/dashboard/head";
import { matrixColumns } from "@/components/dashboard/matrix-columns";
import { MatrixLegend, StandingMatrix } from "@/components/dashboard/matrix-table";
import { ExportMenu } from "@/components/list/export-menu";
import { ViewBar } from "@/components/saved-views/view-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { dashboardInput } from "@/lib/dashboards/dashboard.schema";
import { readStanding } from "@/lib/dashboards/queries/read-standing";
import { inMatrixOrder, MATRIX_SORTS, matrixSort } from "@/lib/dashboards/standing";
import { getTranslations } from "@/lib/i18n/translations";
import type { SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";

const PATH = "/dashboard/matrix";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard.matrix"))("title") };
}

export default async function MatrixPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await viewedParams("dashboard-matrix", searchParams);
  const [standing, t] = [await ask(readStanding, params), await getTranslations("dashboard.matrix")];
  const filter = dashboardInput.parse(params);
  const sort = matrixSort.parse(params.sort);
  return (
    <div className="print-landscape">
      <DashboardHead tab="matrix" title={t("title")} lead={t("lead")} params={params} standing={standing}>
        <ViewBar page="dashboard-matrix" params={params} />
        <DashboardFilters
          path={PATH}
          params={params}
          filter={filter}
          standing={standing}
          tools={<ExportMenu list="standing-matrix" params={params} rows={standing.rows.length} />}
        />
      </DashboardHead>
      <nav aria-label={t("sort")} className="no-print mb-2 flex flex-wrap gap-x-4 text-sm">
        <span className="text-ink-faint">{t("sort")}</span>
        {MATRIX_SORTS.map((by) => (
          <Link
            key={by}
            href={dashboardHref(PATH, params, { sort: by === "unit" ? null : by })}
            aria-current={sort.by === by ? "true" : undefined}
            className="inline-flex min-h-6 items-center aria-current:font-semibold aria-current:text-ink"
          >
            {t(`sort-${by}`)}
          </Link>
        ))}
      </nav>
      <MatrixLegend />
      {standing.whole ? (
        <StandingMatrix
          standing={standing}
          rows={inMatrixOrder(standing, sort)}
          columns={await matrixColumns(standing, params)}
        />
      ) : (
        <div className="sheet">
          <EmptyState title={t("empty")} hint={t("empty-hint")} />
        </div>
      )}
    </div>
  );
}
