import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { FilterBar, SelectInput } from "@/components/list/filter-bar";
import { Pagination } from "@/components/list/pagination";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { listDecisions } from "@/lib/worklists/queries/list-decisions";
import { WORKLOAD_ACTS } from "@/lib/worklists/workload";
import { PeriodCrumbs } from "../period-crumbs";
import { DecisionTable } from "./decision-table";

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
  const labelOf = (options: readonly { value: string; label: string }[], value: string) =>
    options.find((option) => option.value === value)?.label ?? value;
  const chips = [
    input.by && { name: "by", label: labelOf(people, input.by) },
    input.act && { name: "act", label: t(`workload.act.${input.act}`) },
    input.unit && { name: "unit", label: labelOf(units, input.unit) },
    input.period && { name: "period", label: formatMonth(input.period, locale) },
  ].filter((chip) => typeof chip === "object" && chip !== null);
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
        chips={chips}
        shown={view.count}
        total={view.total}
        own={["by", "act", "unit"]}
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
        <DecisionTable rows={view.rows} />
        <Pagination path={PATH} params={params} page={view.page} pages={view.pages} />
      </div>
    </div>
  );
}
