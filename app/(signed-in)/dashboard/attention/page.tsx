import type { Metadata } from "next";
import {
  movedDeadlineColumns,
  openDifficultyColumns,
  ratingDifferenceColumns,
} from "@/components/dashboard/attention-columns";
import { AttentionSection } from "@/components/dashboard/attention-section";
import { DashboardFilters } from "@/components/dashboard/filters";
import { DashboardHead } from "@/components/dashboard/head";
import { dashboardInput } from "@/lib/dashboards/dashboard.schema";
import { listMovedDeadlines } from "@/lib/dashboards/queries/list-moved-deadlines";
import { listOpenDifficulties } from "@/lib/dashboards/queries/list-open-difficulties";
import { listRatingDifferences } from "@/lib/dashboards/queries/list-rating-differences";
import { readStanding } from "@/lib/dashboards/queries/read-standing";
import { getTranslations } from "@/lib/i18n/translations";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";

const PATH = "/dashboard/attention";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard.attention"))("title") };
}

export default async function AttentionPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const [standing, ratings, moved, open, t] = await Promise.all([
    ask(readStanding, params),
    ask(listRatingDifferences, { ...params, page: params.ratings }),
    ask(listMovedDeadlines, { ...params, page: params.moved }),
    ask(listOpenDifficulties, { ...params, page: params.open }),
    getTranslations("dashboard.attention"),
  ]);
  const shared = { path: PATH, params };
  const part = (row: { code: string; unit: { code: string }; role: string }) =>
    `${row.role}-${row.code}-${row.unit.code}`;
  return (
    <div className="print-landscape">
      <DashboardHead tab="attention" title={t("title")} lead={t("lead")} params={params} standing={standing}>
        <DashboardFilters
          path={PATH}
          params={params}
          filter={dashboardInput.parse(params)}
          standing={standing}
        />
      </DashboardHead>
      <AttentionSection
        {...shared}
        list="rating-differences"
        view={ratings}
        columns={await ratingDifferenceColumns()}
        rowKey={(row) => `rating-${part(row)}`}
      />
      <AttentionSection
        {...shared}
        list="moved-deadlines"
        view={moved}
        columns={await movedDeadlineColumns()}
        rowKey={(row) => `moved-${part(row)}`}
      />
      <AttentionSection
        {...shared}
        list="open-difficulties"
        view={open}
        columns={await openDifficultyColumns()}
        rowKey={(row) => `difficulty-${row.number}`}
      />
    </div>
  );
}
