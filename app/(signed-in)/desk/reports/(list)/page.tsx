import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { FilterBar, SelectInput } from "@/components/list/filter-bar";
import { Pagination } from "@/components/list/pagination";
import { QueueTable } from "@/components/review/queue-table";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { mayReview } from "@/lib/reports/decision.policy";
import { listReviewQueue } from "@/lib/reports/queries/list-review-queue";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { queueQuery } from "../[id]/onwards";
import { queueChips } from "./queue-chips";

const PATH = "/desk/reports";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("kind.reports") };
}

export default async function ReviewQueuePage({ searchParams }: { searchParams: SearchParams }) {
  const { decided, ...params } = await readParams(searchParams);
  const [view, actor] = [await ask(listReviewQueue, params), await requireActor()];
  const input = listReviewQueue.input.parse(params);
  const [t, common, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("common"),
    getLocale(),
  ]);
  const plain = (codes: readonly string[]) => codes.map((code) => ({ value: code, label: code }));
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: mayReview(actor) ? "/desk" : undefined },
          { label: t("kind.reports") },
        ]}
      />
      <PageHeader title={t("kind.reports")} />
      {decided === "approved" || decided === "returned" ? (
        <Notice tone="good" live className="mb-4">
          {t(`decided.${decided}`)} {view.total === 0 ? t("queue-done") : null}
        </Notice>
      ) : null}
      <FilterBar
        path={PATH}
        params={params}
        chips={await queueChips(input, view.choices.units)}
        shown={view.count}
        total={view.total}
        own={["unit", "measure", "period", "mine"]}
        tools={<ExportMenu list="review-queue" params={params} rows={view.count} />}
      >
        <SelectInput
          name="unit"
          label={t("filter.unit")}
          value={input.unit}
          all={common("all")}
          options={view.choices.units.map(({ code, nameZh, nameEn }) => ({
            value: code,
            label: inLocale(locale, nameZh, nameEn),
          }))}
        />
        <SelectInput
          name="measure"
          label={t("filter.measure")}
          value={input.measure}
          all={common("all")}
          options={plain(view.choices.measures)}
        />
        <SelectInput
          name="period"
          label={t("filter.period")}
          value={input.period}
          all={common("all")}
          options={plain(view.choices.periods)}
        />
        <SelectInput
          name="mine"
          label={t("filter.mine")}
          value={input.mine ? "1" : null}
          all={common("all")}
          options={[{ value: "1", label: t("filter.mine-only") }]}
        />
      </FilterBar>
      <div className="sheet">
        <QueueTable rows={view.rows} query={queueQuery(params)} />
        <Pagination path={PATH} params={params} page={view.page} pages={view.pages} />
      </div>
    </>
  );
}
