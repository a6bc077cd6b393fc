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
import { mayReview } from "@/lib/reports/decision.policy";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { AGES } from "@/lib/worklists/ageing";
import { listWaiting } from "@/lib/worklists/queries/list-waiting";
import { WAITING_NAMES, type WaitingName } from "@/lib/worklists/waiting";
import { PeriodCrumbs } from "../period-crumbs";
import { waitingChips } from "./waiting-chips";
import { columnsFor, waitingColumns } from "./waiting-columns";

const PATH = "/desk/period/waiting";

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  const [t, { kind }] = await Promise.all([getTranslations("period-state"), readParams(searchParams)]);
  return { title: isName(kind) ? t(`waiting.kind.${kind}`) : t("title") };
}

export default async function WaitingPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const [view, actor] = [await ask(listWaiting, params), await requireActor()];
  const input = listWaiting.input.parse(params);
  const [t, common, locale] = await Promise.all([
    getTranslations("period-state"),
    getTranslations("common"),
    getLocale(),
  ]);
  const units = view.units.map(({ code, nameZh, nameEn }) => ({
    value: code,
    label: inLocale(locale, nameZh, nameEn),
  }));
  const title = t(`waiting.kind.${input.kind}`);
  return (
    <div className="print-landscape">
      <PeriodCrumbs here={title} params={params} />
      <PageHeader title={title} lead={t("waiting.lead")} />
      <p className="mb-3 text-sm text-ink-faint">
        {common("as-of", { date: formatDate(view.today, locale, true) })}
      </p>
      <FilterBar
        path={PATH}
        params={params}
        chips={await waitingChips(input, view)}
        shown={view.count}
        total={view.total}
        own={["kind", "unit", "age", "late"]}
        tools={<ExportMenu list="waiting" params={params} rows={view.count} />}
      >
        <SelectInput
          name="kind"
          label={t("waiting.filter-kind")}
          value={input.kind}
          options={WAITING_NAMES.map((value) => ({ value, label: t(`waiting.kind.${value}`) }))}
        />
        <SelectInput name="unit" label={t("unit")} value={input.unit} all={t("all-units")} options={units} />
        <SelectInput
          name="age"
          label={t("waiting.filter-age")}
          value={input.age}
          all={common("all")}
          options={AGES.map((value) => ({ value, label: t(`age.${value}`) }))}
        />
        <SelectInput
          name="late"
          label={t("waiting.filter-late")}
          value={input.late ? "1" : null}
          all={common("all")}
          options={[{ value: "1", label: t("waiting.late-only") }]}
        />
      </FilterBar>
      <div className="sheet">
        <ListTable
          caption={title}
          columns={await waitingColumns({ acts: mayReview(actor), ...columnsFor(view.rows) })}
          rows={view.rows}
          rowKey={(row) => `${row.kind}-${row.code}-${row.unit.code}-${row.period}-${row.ref}`}
          empty={<EmptyState title={t("waiting.none")} hint={t("waiting.none-hint")} />}
        />
        <Pagination path={PATH} params={params} page={view.page} pages={view.pages} />
      </div>
    </div>
  );
}

function isName(kind: string | undefined): kind is WaitingName {
  return WAITING_NAMES.some((name) => name === kind);
}
