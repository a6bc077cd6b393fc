import type { Metadata } from "next";
import { ExportMenu } from "@/components/list/export-menu";
import { FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { ListTable } from "@/components/list/list-table";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { listSourcesQuery } from "@/lib/sources/queries/list-sources";
import { mayKeepSources } from "@/lib/sources/source.policy";
import { LOADED_GRADES } from "@/lib/sources/source-registration";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { sourceChips } from "./source-chips";
import { sourceColumns } from "./source-columns";

const PATH = "/sources";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("sources.title") };
}

export default async function SourcesPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const [{ asked, sources, total }, actor] = [await ask(listSourcesQuery, params), await requireActor()];
  const [t, common, shell] = await Promise.all([
    getTranslations("indicators"),
    getTranslations("common"),
    getTranslations("shell"),
  ]);
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: shell("nav.indicators"), href: "/indicators" }, { label: t("sources.title") }]}
      />
      <PageHeader
        title={t("sources.title")}
        lead={t("sources.lead")}
        actions={
          mayKeepSources(actor) ? (
            <Button asChild>
              <Link href="/sources/new">{t("sources.register")}</Link>
            </Button>
          ) : null
        }
      />
      <FilterBar
        path={PATH}
        params={params}
        chips={await sourceChips(asked)}
        shown={sources.length}
        total={total}
        own={["q", "grade"]}
        tools={<ExportMenu list="sources" params={params} rows={sources.length} />}
      >
        <SearchInput name="q" label={t("sources.search")} value={asked.q} />
        <SelectInput
          name="grade"
          label={t("sources.grade")}
          value={asked.grade}
          all={common("all")}
          options={LOADED_GRADES.map((value) => ({ value, label: t(`sources.grade-name.${value}`) }))}
        />
      </FilterBar>
      <div className="sheet">
        <ListTable
          caption={t("sources.title")}
          columns={await sourceColumns()}
          rows={sources}
          rowKey={(row) => row.id}
          sorting={{ path: PATH, params, current: asked.sort, fallback: "number" }}
          empty={<EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />}
        />
      </div>
    </>
  );
}
