import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { FilterBar, SelectInput } from "@/components/list/filter-bar";
import { ExceptionTable } from "@/components/review/exception-table";
import { SentBackTable } from "@/components/review/sent-back-table";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PrintFrame } from "@/components/shell/print-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { listReopened } from "@/lib/reports/queries/list-reopened";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { reopenedChips } from "./reopened-chips";

const PATH = "/periods/reopened";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("reopened.title") };
}

export default async function ReopenedPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const view = await ask(listReopened, params);
  const input = listReopened.input.parse(params);
  const [t, common, shell, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const { exceptions, returned, reopened, choices, today } = view;
  const count = exceptions.length + returned.length + reopened.length;
  const size = (shown: readonly unknown[]) => t("block-count", { count: shown.length });
  return (
    <>
      <PrintFrame landscape title={t("reopened.title")} asOf={today} />
      <Breadcrumbs
        crumbs={[{ label: shell("nav.periods"), href: "/periods" }, { label: t("reopened.title") }]}
      />
      <PageHeader title={t("reopened.title")} lead={t("reopened.lead")} />
      <p className="mb-3 text-sm text-ink-faint">
        {common("as-of", { date: formatDate(today, locale, true) })}
      </p>
      <FilterBar
        path={PATH}
        params={params}
        chips={await reopenedChips(input, choices.units)}
        shown={count}
        total={view.total}
        own={["unit", "period"]}
        tools={
          <ExportMenu
            list="reopened"
            params={params}
            rows={count}
            parts={[t("reopened.reopened"), t("reopened.returned"), t("exception.title")]}
          />
        }
      >
        <SelectInput
          name="unit"
          label={t("filter.unit")}
          value={input.unit}
          all={common("all")}
          options={choices.units.map(({ code, nameZh, nameEn }) => ({
            value: code,
            label: inLocale(locale, nameZh, nameEn),
          }))}
        />
        <SelectInput
          name="period"
          label={t("filter.period")}
          value={input.period}
          all={common("all")}
          options={choices.periods.map((code) => ({ value: code, label: code }))}
        />
      </FilterBar>
      <Section id="reopened" title={t("reopened.reopened")} aside={size(reopened)} flush>
        <SentBackTable caption={t("reopened.reopened")} rows={reopened} empty={t("reopened.reopened-none")} />
      </Section>
      <Section id="returned" title={t("reopened.returned")} aside={size(returned)} flush>
        <SentBackTable caption={t("reopened.returned")} rows={returned} empty={t("reopened.returned-none")} />
      </Section>
      <Section id="exceptions" title={t("exception.title")} aside={size(exceptions)} flush>
        <ExceptionTable rows={exceptions} today={today} withPeriod />
      </Section>
    </>
  );
}
