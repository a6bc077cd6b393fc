import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { FilterBar, SelectInput } from "@/components/list/filter-bar";
import { ListTable } from "@/components/list/list-table";
import { Pagination } from "@/components/list/pagination";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { listDecisions } from "@/lib/worklists/queries/list-decisions";
import { WORKLOAD_ACTS } from "@/lib/worklists/workload";
import { PeriodCrumbs } from "../period-crumbs";
import { decisionChips } from "./decision-chips";
import { decisionColumns } from "./decision-columns";

const PATH = "/desk/period/decisions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("period-state"))("decisions.title") };
}

export default async function DecisionsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const view = await ask(listDecisions, params);
  const input = listDecisions.input.parse(params);
  const [t, common, locale] = await Promise.all([
    getTranslations("period-state"),
    getTranslations("common"),
    getLocale(),
  ]);
  const units = view.units.map(({ code, nameZh, nameEn }) => ({
    value: code,
    label: inLocale(locale, nameZh, nameEn),
  }));
  const people = view.people.map(({ id, nameZh, nameEn }) => ({
    value: id,
    label: inLocale(locale, nameZh, nameEn),
  }));
  const day = (date: string) => formatDate(date, locale, true);
  const { cycle } = view;
  return (
    <div className="print-landscape">
      <PeriodCrumbs here={t("decisions.title")} params={params} />
      <PageHeader
        title={t("decisions.title")}
        lead={
          <>
            {t("decisions.lead")}{" "}
            {t(cycle.over ? "workload.lead" : "workload.lead-ongoing", {
              from: day(cycle.from),
              to: day(cycle.to),
            })}
          </>
        }
      />
      <p className="mb-3 text-sm text-ink-faint">{common("as-of", { date: day(view.today) })}</p>
      <FilterBar
        path={PATH}
        params={params}
        chips={await decisionChips(input, view)}
        shown={view.count}
        total={view.total}
        own={["by", "act", "unit"]}
        tools={<ExportMenu list="decisions" params={params} rows={view.count} />}
      >
        <SelectInput
          name="by"
          label={t("decisions.person")}
          value={input.by}
          all={t("decisions.all-people")}
          options={people}
        />
        <SelectInput
          name="act"
          label={t("decisions.act")}
          value={input.act}
          all={t("decisions.all-acts")}
          options={WORKLOAD_ACTS.map((value) => ({ value, label: t(`workload.act.${value}`) }))}
        />
        <SelectInput name="unit" label={t("unit")} value={input.unit} all={t("all-units")} options={units} />
      </FilterBar>
      <div className="sheet">
        <ListTable
          caption={t("decisions.title")}
          columns={await decisionColumns()}
          rows={view.rows}
          rowKey={(row) => `decision-${row.id}-${row.act}`}
          empty={<EmptyState title={t("decisions.none")} hint={t("decisions.none-hint")} />}
        />
        <Pagination path={PATH} params={params} page={view.page} pages={view.pages} />
      </div>
    </div>
  );
}
