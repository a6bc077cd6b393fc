import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { readChainState } from "@/lib/audit/queries/read-chain-state";
import { searchAudit } from "@/lib/audit/queries/search-audit";
import { searchAuditInput } from "@/lib/audit/trail.schema";
import { getTranslations } from "@/lib/i18n/translations";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { ChainState } from "./chain-state";
import { TrailFilters } from "./trail-filters";
import { TrailTable } from "./trail-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  // Cursors belong to one page of one search: whatever else is changed drops them.
  const { before, after, ...params } = await readParams(searchParams);
  const [page, chain] = [await ask(searchAudit, { ...params, before, after }), await ask(readChainState, {})];
  const t = await getTranslations("audit");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <ChainState chain={chain} />
      <TrailFilters params={params} filter={searchAuditInput.parse(params)} page={page} kinds={chain} />
      <TrailTable params={params} page={page} />
    </>
  );
}
