import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { patentColumns } from "@/components/patents/patent-columns";
import { RegisterTabs } from "@/components/patents/register-tabs";
import { ViewBar } from "@/components/saved-views/view-bar";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepPatents, mayReadPatents } from "@/lib/patents/patent.policy";
import { searchPatents } from "@/lib/patents/queries/search-patents";
import { listHref, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";
import { Facets } from "./facets";
import { SearchForm } from "./search-form";
import { Total } from "./total";

const PATH = "/patents";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patent-search"))("title") };
}

export default async function PatentsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayReadPatents);
  const params = await viewedParams("patents", searchParams);
  const view = await ask(searchPatents, params);
  const input = searchPatents.input.parse(params);
  const [t, patents, common, locale, columns] = await Promise.all([
    getTranslations("patent-search"),
    getTranslations("patents"),
    getTranslations("common"),
    getLocale(),
    patentColumns(view),
  ]);
  const seesAll = actor.role === "COORDINATOR" || actor.role === "LEADER";
  const narrowed = Object.keys(params).some((name) => name !== "view" && name !== "sort");
  const tooMany = view.rows.length === 0 && view.counts.total > 0;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={seesAll ? t("lead") : t("lead-unit")}
        kicker={common("as-of", { date: formatDate(view.today, locale, true) })}
        actions={
          mayKeepPatents(actor) ? (
            <>
              <Button asChild>
                <Link href="/patents/step">{patents("pipeline.many")}</Link>
              </Button>
              <Button asChild>
                <Link href="/patents/imports">{t("import")}</Link>
              </Button>
              <Button asChild tone="primary">
                <Link href="/patents/new">{t("add")}</Link>
              </Button>
            </>
          ) : undefined
        }
      />
      <RegisterTabs current="patents" actor={actor} />
      <ViewBar page="patents" params={params} />
      <SearchForm path={PATH} params={params} input={input} view={view} seesAll={seesAll} />
      {view.tooShort ? <Notice tone="info">{t("too-short")}</Notice> : null}
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
        <Total counts={view.counts} />
        <ExportMenu
          list="patents"
          params={params}
          rows={view.counts.exact ? view.counts.total : null}
          atMost={view.counts.total}
        />
      </div>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_12rem]">
        <div className="sheet self-start">
          <ListTable
            caption={t("title")}
            columns={columns}
            rows={view.rows}
            rowKey={(row) => row.applicationNo}
            empty={
              tooMany ? (
                <EmptyState title={t("too-many")} />
              ) : narrowed ? (
                <EmptyState title={t("empty")} hint={t("empty-hint")} />
              ) : (
                <EmptyState title={t("empty-register")} hint={t("empty-register-hint")} />
              )
            }
          />
          <nav aria-label={t("next")} className="no-print flex items-center gap-4 px-4 py-2.5 text-sm">
            {input.after ? <Link href={listHref(PATH, params, { after: null })}>{t("first")}</Link> : null}
            {view.rows.length > 0 ? (
              <span className="text-ink-faint">{t("shown", { n: view.rows.length })}</span>
            ) : null}
            {view.next ? <Link href={listHref(PATH, params, { after: view.next })}>{t("next")}</Link> : null}
          </nav>
        </div>
        <Facets path={PATH} params={params} view={view} />
      </div>
    </>
  );
}
