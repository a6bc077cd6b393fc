import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { institutionColumns } from "@/components/institutions/institution-columns";
import { ListTable } from "@/components/list/list-table";
import { Pagination } from "@/components/list/pagination";
import { RegisterTabs } from "@/components/patents/register-tabs";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { mayCorrectInstitutions, mayReadInstitutions } from "@/lib/institutions/institution.policy";
import { listInstitutions } from "@/lib/institutions/queries/list-institutions";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { InstitutionFilters } from "./filters";

const PATH = "/patents/institutions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("institutions"))("title") };
}

export default async function InstitutionsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayReadInstitutions);
  const params = await readParams(searchParams);
  const view = await ask(listInstitutions, params);
  const input = listInstitutions.input.parse(params);
  const [t, common, shell, locale, columns] = await Promise.all([
    getTranslations("institutions"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
    institutionColumns(),
  ]);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.patents"), href: "/patents" }, { label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={mayCorrectInstitutions(actor) ? t("lead-corrector") : t("lead")}
        kicker={common("as-of", { date: formatDate(view.today, locale, true) })}
      />
      <RegisterTabs current="institutions" actor={actor} />
      <InstitutionFilters path={PATH} params={params} input={input} view={view} />
      <div className="sheet">
        <ListTable
          caption={t("list")}
          columns={columns}
          rows={view.rows}
          rowKey={({ id }) => `institution-${id}`}
          sorting={{ path: PATH, params, current: input.sort, fallback: "-patents" }}
          empty={
            view.total === 0 ? (
              <EmptyState title={t("empty")} hint={t("empty-hint")} />
            ) : (
              <EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />
            )
          }
        />
        <Pagination path={PATH} params={params} page={view.page} pages={view.pages} />
        <p className="border-t border-line px-4 py-2.5 text-xs text-ink-faint">{t("note")}</p>
      </div>
    </>
  );
}
