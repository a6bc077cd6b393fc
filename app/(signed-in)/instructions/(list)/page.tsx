import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { InstructionTable } from "@/components/instructions/instruction-table";
import { Pagination } from "@/components/list/pagination";
import { ViewBar } from "@/components/saved-views/view-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { mayReadInstructions } from "@/lib/instructions/instruction.policy";
import { listInstructions } from "@/lib/instructions/queries/list-instructions";
import type { SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";
import { InstructionFilters } from "./filters";

const PATH = "/instructions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("instructions"))("title") };
}

export default async function InstructionsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await viewedParams("instructions", searchParams);
  const actor = await requireActorWho(mayReadInstructions);
  const view = await ask(listInstructions, params);
  const input = listInstructions.input.parse(params);
  const [t, common, locale] = await Promise.all([
    getTranslations("instructions"),
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
      <ViewBar page="instructions" params={params} />
      <InstructionFilters path={PATH} params={params} input={input} view={view} />
      <div className="sheet">
        <InstructionTable
          caption={t("title")}
          rows={view.rows}
          sorting={{ path: PATH, params, current: input.sort, fallback: "-number" }}
          empty={
            view.total === 0 ? (
              <EmptyState
                title={t("empty.none")}
                hint={seesAll ? t("empty.none-hint") : t("empty.none-hint-unit")}
              />
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
