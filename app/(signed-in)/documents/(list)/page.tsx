import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ListTable } from "@/components/list/list-table";
import { Pagination } from "@/components/list/pagination";
import { ViewBar } from "@/components/saved-views/view-bar";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepDocuments } from "@/lib/documents/document.policy";
import { listDocuments } from "@/lib/documents/queries/list-documents";
import { readDocumentChoices } from "@/lib/documents/queries/read-document-choices";
import { getTranslations } from "@/lib/i18n/translations";
import type { SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";
import { documentColumns } from "./document-columns";
import { DocumentFilters } from "./document-filters";

const PATH = "/documents";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("documents"))("title") };
}

export default async function DocumentsPage({ searchParams }: { searchParams: SearchParams }) {
  const [params, actor, locale] = [
    await viewedParams("documents", searchParams),
    await requireActor(),
    await getLocale(),
  ];
  const view = await ask(listDocuments, { ...params, locale });
  const choices = await ask(readDocumentChoices, {});
  const input = listDocuments.input.parse({ ...params, locale });
  const [t, common] = await Promise.all([getTranslations("documents"), getTranslations("common")]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          mayKeepDocuments(actor) ? (
            <Button asChild>
              <Link href="/documents/new">{t("register")}</Link>
            </Button>
          ) : null
        }
      />
      <ViewBar page="documents" params={params} />
      <DocumentFilters path={PATH} params={params} input={input} view={view} choices={choices} />
      <div className="sheet">
        <ListTable
          caption={t("title")}
          columns={await documentColumns()}
          rows={view.rows}
          rowKey={(row) => row.code}
          sorting={{ path: PATH, params, current: input.sort, fallback: "-date" }}
          empty={<EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />}
        />
      </div>
      <Pagination path={PATH} params={params} page={view.page} pages={view.pages} />
    </>
  );
}
