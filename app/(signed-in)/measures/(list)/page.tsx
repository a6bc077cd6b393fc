import type { Metadata } from "next";
import { ListTable } from "@/components/list/list-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { listMeasures } from "@/lib/plan/queries/list-measures";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { measureColumns } from "./measure-columns";
import { MeasureFilters } from "./measure-filters";

const PATH = "/measures";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("measures.title") };
}

export default async function MeasuresPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const view = await ask(listMeasures, params);
  const input = listMeasures.input.parse(params);
  const [t, common] = await Promise.all([getTranslations("plan"), getTranslations("common")]);
  return (
    <>
      <PageHeader title={t("measures.title")} lead={t("measures.lead")} />
      <MeasureFilters path={PATH} params={params} input={input} view={view} />
      <div className="sheet">
        <ListTable
          caption={t("measures.title")}
          columns={await measureColumns()}
          rows={view.measures}
          rowKey={(row) => row.code}
          sorting={{ path: PATH, params, current: input.sort, fallback: "code" }}
          empty={<EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />}
        />
      </div>
    </>
  );
}
