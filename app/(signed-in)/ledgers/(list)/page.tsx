import type { Metadata } from "next";
import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { Pagination } from "@/components/list/pagination";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { listLedgers } from "@/lib/ledgers/queries/list-ledgers";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { ledgerColumns } from "./ledger-columns";

const PATH = "/ledgers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("title") };
}

export default async function LedgersPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const { rows, total, page, pages } = await ask(listLedgers, params);
  const [t, common] = await Promise.all([getTranslations("ledgers"), getTranslations("common")]);
  const add = (
    <Button asChild tone="primary">
      <Link href="/ledgers/new">{t("new")}</Link>
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={total > 0 ? add : null} />
      {total > 0 ? (
        <div className="mb-2 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <p>{common("count", { count: total })}</p>
          <ExportMenu list="ledgers" params={params} rows={total} />
        </div>
      ) : null}
      <div className="sheet">
        <ListTable
          caption={t("title")}
          columns={await ledgerColumns()}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t("empty")} hint={t("empty-hint")} action={add} />}
        />
        <Pagination path={PATH} params={params} page={page} pages={pages} />
      </div>
    </>
  );
}
