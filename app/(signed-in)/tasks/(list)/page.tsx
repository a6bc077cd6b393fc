import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ListTable } from "@/components/list/list-table";
import { Pagination } from "@/components/list/pagination";
import { ViewBar } from "@/components/saved-views/view-bar";
import { PrintFrame } from "@/components/shell/print-frame";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { listTaskReadings } from "@/lib/progress/queries/list-task-readings";
import { listTasks } from "@/lib/tasks/queries/list-tasks";
import { mayKeepTasks } from "@/lib/tasks/task.policy";
import { actContext } from "@/lib/web/context";
import type { SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";
import { taskColumns, withReadings } from "./task-columns";
import { TaskFilters } from "./task-filters";

const PATH = "/tasks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks"))("title") };
}

export default async function TasksPage({ searchParams }: { searchParams: SearchParams }) {
  const { assigned, ...params } = await viewedParams("tasks", searchParams);
  const view = await ask(listTasks, params);
  const input = listTasks.input.parse(params);
  const [readings, actor, t, common, locale, { today }] = await Promise.all([
    ask(listTaskReadings, { codes: view.tasks.map(({ code }) => code) }),
    requireActor(),
    getTranslations("tasks"),
    getTranslations("common"),
    getLocale(),
    actContext(),
  ]);
  const keeps = mayKeepTasks(actor);
  return (
    <>
      <PrintFrame landscape title={t("title")} asOf={today} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {keeps ? (
              <>
                <Button asChild tone="primary">
                  <Link href="/tasks/new">{t("act.draft")}</Link>
                </Button>
                <Button asChild>
                  <Link href="/tasks/assign">{t("act.assign")}</Link>
                </Button>
                <Button asChild>
                  <Link href="/ledgers/new">{t("act.import")}</Link>
                </Button>
              </>
            ) : null}
            <Button asChild>
              <Link href="/tasks/unsigned">{t("act.unsigned")}</Link>
            </Button>
          </>
        }
      />
      {keeps && assigned && /^\d{1,3}$/.test(assigned) ? (
        <Notice tone="good" live className="mb-4">
          {t("assign.done", { count: Number(assigned) })}
        </Notice>
      ) : null}
      <p className="mb-3 text-sm text-ink-faint">
        {common("as-of", { date: formatDate(today, locale, true) })}
      </p>
      <ViewBar page="tasks" params={params} />
      <TaskFilters path={PATH} params={params} input={input} view={view} seesDrafts={keeps} />
      <div className="sheet">
        <ListTable
          caption={t("caption")}
          columns={await taskColumns()}
          rows={withReadings(view.tasks, readings)}
          rowKey={(row) => row.code}
          sorting={{ path: PATH, params, current: input.sort, fallback: "code" }}
          empty={
            view.total === 0 ? (
              <EmptyState title={t("none")} hint={keeps ? t("none-hint") : t("none-hint-unit")} />
            ) : (
              <EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />
            )
          }
        />
        <Pagination path={PATH} params={params} page={view.page} pages={view.pages} />
      </div>
    </>
  );
}
