import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Pagination } from "@/components/list/pagination";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant } from "@/lib/i18n/format";
import { LEDGER_OUTCOMES } from "@/lib/ledgers/ledger";
import { listLedgers } from "@/lib/ledgers/queries/list-ledgers";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { LedgerStateBadge } from "../state-badge";

const PATH = "/ledgers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("title") };
}

export default async function LedgersPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const { rows, total, page, pages } = await ask(listLedgers, params);
  const [t, common, locale] = await Promise.all([
    getTranslations("ledgers"),
    getTranslations("common"),
    getLocale(),
  ]);
  const add = (
    <Button asChild tone="primary">
      <Link href="/ledgers/new">{t("new")}</Link>
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={total > 0 ? add : null} />
      {total > 0 ? <p className="mb-2 text-sm text-ink-soft">{common("count", { count: total })}</p> : null}
      <div className="sheet">
        <DataTable
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t("empty")} hint={t("empty-hint")} action={add} />}
          columns={[
            {
              key: "file",
              header: t("column.file"),
              className: "min-w-48 break-all",
              cell: ({ id, fileName }) => (
                <Link href={`${PATH}/${id}`} className="font-medium">
                  {fileName}
                </Link>
              ),
            },
            {
              key: "state",
              header: t("column.state"),
              cell: ({ state }) => <LedgerStateBadge state={state} />,
            },
            ...LEDGER_OUTCOMES.map((outcome) => ({
              key: outcome,
              header: t(`outcome.${outcome}`),
              align: "end" as const,
              secondary: outcome === "UNCHANGED",
              cell: ({ counts }: (typeof rows)[number]) => counts[outcome],
            })),
            {
              key: "at",
              header: t("column.at"),
              nowrap: true,
              secondary: true,
              cell: ({ at }) => formatInstant(at, locale),
            },
            { key: "by", header: t("column.by"), secondary: true, cell: ({ by }) => by },
          ]}
        />
        <Pagination path={PATH} params={params} page={page} pages={pages} />
      </div>
    </>
  );
}
