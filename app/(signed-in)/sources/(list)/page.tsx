import { ExternalLink } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { SortHeader } from "@/components/list/sort-header";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { listSourcesQuery } from "@/lib/sources/queries/list-sources";
import { mayKeepSources } from "@/lib/sources/source.policy";
import { type ListedSource, LOADED_GRADES, SOURCE_USES } from "@/lib/sources/source-registration";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";

const PATH = "/sources";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("sources.title") };
}

export default async function SourcesPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const [{ asked, sources, total }, actor] = [await ask(listSourcesQuery, params), await requireActor()];
  const [t, common, shell, locale] = await Promise.all([
    getTranslations("indicators"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const chips = [
    asked.q && { name: "q", label: t("list.q-chip", { q: asked.q }) },
    asked.grade && { name: "grade", label: t(`sources.grade-name.${asked.grade}`) },
  ].filter((chip) => chip !== "" && chip !== null);
  const sorted = (by: string, label: string) => (
    <SortHeader path={PATH} params={params} by={by} label={label} current={asked.sort} fallback="number" />
  );
  const uses = (source: ListedSource) =>
    SOURCE_USES.filter((use) => source.uses[use] > 0)
      .map((use) => t(`sources.use.${use}`, { count: source.uses[use] }))
      .join(inLocale(locale, "、", ", "));
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
        chips={chips}
        shown={sources.length}
        total={total}
        own={["q", "grade"]}
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
        <DataTable
          caption={t("sources.title")}
          rows={sources}
          rowKey={(row) => row.id}
          empty={<EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />}
          columns={[
            {
              key: "number",
              header: sorted("number", t("column.number")),
              nowrap: true,
              cell: (row) => row.id,
            },
            {
              key: "title",
              header: t("column.title"),
              className: "min-w-60",
              cell: (row) => <Title source={row} />,
            },
            { key: "grade", header: t("column.grade"), nowrap: true, cell: (row) => row.grade },
            {
              key: "published",
              header: sorted("published", t("column.published")),
              nowrap: true,
              cell: (row) => (row.publishedOn ? formatDate(row.publishedOn, locale) : "–"),
            },
            {
              key: "uses",
              header: sorted("uses", t("column.uses")),
              className: "min-w-32",
              cell: (row) => uses(row) || <span className="text-ink-faint">{t("sources.unused")}</span>,
            },
          ]}
        />
      </div>
    </>
  );
}

async function Title({ source }: { source: ListedSource }) {
  const [common, locale] = await Promise.all([getTranslations("common"), getLocale()]);
  const title = inLocale(locale, source.titleZh, source.titleEn);
  if (!source.url) return <span title={common("source-unlinked")}>{title}</span>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer noopener">
      {title}
      <ExternalLink aria-hidden className="ms-1 inline size-3.5" />
    </a>
  );
}
