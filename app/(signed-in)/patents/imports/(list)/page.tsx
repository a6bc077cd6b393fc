import type { Metadata } from "next";
import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { Pagination } from "@/components/list/pagination";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { listImports } from "@/lib/patent-imports/queries/list-imports";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { importColumns } from "./import-columns";
import { StateFilter } from "./state-filter";

const PATH = "/patents/imports";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patent-imports"))("title") };
}

export default async function PatentImportsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const { rows, total, state, page, pages } = await ask(listImports, params);
  const [t, shell, common] = await Promise.all([
    getTranslations("patent-imports"),
    getTranslations("shell"),
    getTranslations("common"),
  ]);
  const add = (
    <Button asChild tone="primary">
      <Link href={`${PATH}/new`}>{t("new")}</Link>
    </Button>
  );
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.patents"), href: "/patents" }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} actions={total > 0 || state ? add : null} />
      {total > 0 || state ? (
        <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-soft">
          <StateFilter path={PATH} current={state} />
          <p>{common("count", { count: total })}</p>
          <ExportMenu list="patent-imports" params={params} rows={total} />
        </div>
      ) : null}
      <div className="sheet">
        <ListTable
          caption={t("title")}
          columns={await importColumns()}
          rows={rows}
          rowKey={({ id }) => String(id)}
          empty={
            state ? (
              <EmptyState title={t("empty-filtered")} />
            ) : (
              <EmptyState title={t("empty")} hint={t("empty-hint")} action={add} />
            )
          }
        />
        <Pagination path={PATH} params={params} page={page} pages={pages} />
      </div>
    </>
  );
}
