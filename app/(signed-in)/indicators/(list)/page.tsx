import type { Metadata } from "next";
import { IndicatorRows } from "@/components/indicators/indicator-rows";
import { indicatorWords } from "@/components/indicators/wording";
import { ExportMenu } from "@/components/list/export-menu";
import { FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { ViewBar } from "@/components/saved-views/view-bar";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { INDICATOR_KINDS } from "@/lib/indicators/indicator";
import { mayKeepIndicators } from "@/lib/indicators/indicator.policy";
import { groupedByMeasure } from "@/lib/indicators/indicator-list";
import { listIndicatorsQuery } from "@/lib/indicators/queries/list-indicators";
import type { SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";
import { indicatorChips, measureName } from "./indicator-chips";

const PATH = "/indicators";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("title") };
}

export default async function IndicatorsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await viewedParams("indicators", searchParams);
  const [view, actor] = [await ask(listIndicatorsQuery, params), await requireActor()];
  const { asked, indicators, total, measures } = view;
  const [words, common] = await Promise.all([indicatorWords(), getTranslations("common")]);
  const { t } = words;
  const nameOf = (code: string) => measureName(code, view, words);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <Button asChild tone="quiet">
              <Link href="/sources">{t("all-sources")}</Link>
            </Button>
            {mayKeepIndicators(actor) ? (
              <Button asChild>
                <Link href="/indicators/new">{t("register")}</Link>
              </Button>
            ) : null}
          </>
        }
      />
      <ViewBar page="indicators" params={params} />
      <FilterBar
        path={PATH}
        params={params}
        chips={indicatorChips(view, words)}
        shown={indicators.length}
        total={total}
        own={["q", "measure", "kind", "target", "sort"]}
        tools={<ExportMenu list="indicators" params={params} rows={indicators.length} />}
      >
        <SearchInput name="q" label={t("list.search")} value={asked.q} />
        <SelectInput
          name="measure"
          label={t("list.measure")}
          value={asked.measure}
          all={common("all")}
          options={[...measures.map(({ code }) => code), "none"].map((value) => ({
            value,
            label: nameOf(value),
          }))}
        />
        <SelectInput
          name="kind"
          label={t("list.kind")}
          value={asked.kind}
          all={common("all")}
          options={INDICATOR_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <SelectInput
          name="target"
          label={t("list.target")}
          value={asked.target}
          all={common("all")}
          options={[
            { value: "yes", label: t("list.with-target") },
            { value: "no", label: t("list.without-target") },
          ]}
        />
        <SelectInput
          name="sort"
          label={t("list.sort")}
          value={asked.sort === "plan" ? "" : asked.sort}
          all={t("list.sort-plan")}
          options={[
            { value: "name", label: t("list.sort-name") },
            { value: "recent", label: t("list.sort-recent") },
          ]}
        />
      </FilterBar>
      {indicators.length === 0 ? (
        <div className="sheet">
          <EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />
        </div>
      ) : asked.sort === "plan" ? (
        groupedByMeasure(indicators).map(([measure, members]) => {
          const name = measure ? nameOf(measure.code) : t("list.no-measure");
          return (
            <Section key={name} id={measure?.code ?? "none"} title={name} flush>
              <IndicatorRows
                caption={t("list.group", { measure: name })}
                indicators={members}
                words={words}
              />
            </Section>
          );
        })
      ) : (
        <div className="sheet">
          <IndicatorRows caption={t("list.every")} indicators={indicators} words={words} />
        </div>
      )}
    </>
  );
}
