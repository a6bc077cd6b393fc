import type { Metadata } from "next";
import { countedColumns } from "@/components/dashboard/counted-columns";
import { DashboardFilters } from "@/components/dashboard/filters";
import { gapText } from "@/components/dashboard/gap";
import { DashboardHead } from "@/components/dashboard/head";
import { RoleChoice } from "@/components/dashboard/role-choice";
import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { Pagination } from "@/components/list/pagination";
import { EmptyState } from "@/components/ui/empty-state";
import { listCountedTasks } from "@/lib/dashboards/queries/list-counted-tasks";
import { readStanding } from "@/lib/dashboards/queries/read-standing";
import { getTranslations } from "@/lib/i18n/translations";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";

const PATH = "/dashboard/tasks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard.tasks"))("title") };
}

export default async function CountedTasksPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const [standing, view, columns, t] = await Promise.all([
    ask(readStanding, params),
    ask(listCountedTasks, params),
    countedColumns(),
    getTranslations("dashboard.tasks"),
  ]);
  const input = listCountedTasks.input.parse(params);
  const { stand } = view;
  return (
    <div className="print-landscape">
      <DashboardHead tab="tasks" title={t("title")} lead={t("lead")} params={params} standing={standing}>
        <RoleChoice path={PATH} params={params} role={input.role} />
        <DashboardFilters
          path={PATH}
          params={params}
          filter={input}
          standing={standing}
          shown={view.count}
          total={standing.total}
          tools={<ExportMenu list="counted-tasks" params={params} rows={view.count} />}
        />
      </DashboardHead>
      {stand ? (
        <p className="mb-2 font-medium tabular-nums">
          {t("sum", {
            count: stand.tasks,
            weight: stand.weight,
            planned: stand.planned,
            actual: stand.actual,
            gap: gapText(stand.gap),
          })}
        </p>
      ) : null}
      <div className="sheet">
        <ListTable
          caption={t("caption")}
          columns={columns}
          rows={view.rows}
          rowKey={(row) => `${row.code}-${row.unit.code}`}
          sorting={{ path: PATH, params, current: input.sort, fallback: "light" }}
          empty={<EmptyState title={t("empty")} hint={t("empty-hint")} />}
        />
        <Pagination path={PATH} params={params} page={view.page} pages={view.pages} />
      </div>
    </div>
  );
}
