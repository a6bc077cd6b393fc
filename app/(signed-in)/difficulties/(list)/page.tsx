import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { DifficultyTable } from "@/components/difficulties/difficulty-table";
import { Pagination } from "@/components/list/pagination";
import { ViewBar } from "@/components/saved-views/view-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { mayReadDifficulties } from "@/lib/difficulties/difficulty.policy";
import { listDifficulties } from "@/lib/difficulties/queries/list-difficulties";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";
import { DifficultyFilters } from "./filters";

const PATH = "/difficulties";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("difficulties"))("title") };
}

export default async function DifficultiesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayReadDifficulties);
  const params = await viewedParams("difficulties", searchParams);
  const view = await ask(listDifficulties, params);
  const input = listDifficulties.input.parse(params);
  const [t, common, locale] = await Promise.all([
    getTranslations("difficulties"),
    getTranslations("common"),
    getLocale(),
  ]);
  const seesAll = actor.role === "COORDINATOR" || actor.role === "LEADER";
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={seesAll ? t("lead") : t("lead-unit")}
        kicker={common("as-of", { date: formatDate(view.today, locale, true) })}
      />
      <ViewBar page="difficulties" params={params} />
      <DifficultyFilters path={PATH} params={params} input={input} view={view} />
      <div className="sheet">
        <DifficultyTable
          caption={t("title")}
          rows={view.rows}
          sorting={{ path: PATH, params, current: input.sort, fallback: "-number" }}
          empty={
            view.total === 0 ? (
              <EmptyState title={t("empty.none")} hint={t("empty.none-hint")} />
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
