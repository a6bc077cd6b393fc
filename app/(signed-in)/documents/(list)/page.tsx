import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { Pagination } from "@/components/list/pagination";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepDocuments } from "@/lib/documents/document.policy";
import { listDocuments } from "@/lib/documents/queries/list-documents";
import { readDocumentChoices } from "@/lib/documents/queries/read-document-choices";
import { inLocale } from "@/lib/i18n/locale";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { DocumentTable } from "./document-table";

const PATH = "/documents";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("documents"))("title") };
}

export default async function DocumentsPage({ searchParams }: { searchParams: SearchParams }) {
  const [params, actor, locale] = [await readParams(searchParams), await requireActor(), await getLocale()];
  const view = await ask(listDocuments, { ...params, locale });
  const choices = await ask(readDocumentChoices, {});
  const input = listDocuments.input.parse({ ...params, locale });
  const [t, common] = await Promise.all([getTranslations("documents"), getTranslations("common")]);
  const units = choices.units.map((unit) => ({
    value: unit.code,
    label: inLocale(locale, unit.nameZh, unit.nameEn),
  }));
  const measures = choices.measures.map((measure) => ({
    value: measure.code,
    label: `${measure.code} ${inLocale(locale, measure.titleZh, measure.titleEn)}`,
  }));
  const chips = [
    input.q && { name: "q", label: `${common("search")}: ${input.q}` },
    input.unit && {
      name: "unit",
      label: units.find(({ value }) => value === input.unit)?.label ?? input.unit,
    },
    input.measure && { name: "measure", label: input.measure },
    input.year && { name: "year", label: t("year", { year: String(input.year) }) },
  ].filter((chip) => typeof chip === "object" && chip !== null);
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
      <FilterBar
        path={PATH}
        params={params}
        chips={chips}
        shown={view.matching}
        total={view.total}
        own={["q", "unit", "measure", "year"]}
      >
        <SearchInput name="q" label={t("filter.search")} value={input.q} />
        <SelectInput
          name="unit"
          label={t("filter.unit")}
          value={input.unit}
          all={common("all")}
          options={units}
        />
        <SelectInput
          name="measure"
          label={t("filter.measure")}
          value={input.measure}
          all={common("all")}
          options={measures}
        />
        <SelectInput
          name="year"
          label={t("filter.year")}
          value={input.year === null ? null : String(input.year)}
          all={common("all")}
          options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </FilterBar>
      <DocumentTable path={PATH} params={params} rows={view.rows} sort={input.sort} />
      <Pagination path={PATH} params={params} page={view.page} pages={view.pages} />
    </>
  );
}
