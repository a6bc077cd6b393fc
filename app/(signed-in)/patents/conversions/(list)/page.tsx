import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ConversionTable } from "@/components/conversions/conversion-table";
import { Pagination } from "@/components/list/pagination";
import { RegisterTabs } from "@/components/patents/register-tabs";
import { ViewBar } from "@/components/saved-views/view-bar";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { mayReadConversions, mayRecordConversions } from "@/lib/conversions/conversion.policy";
import { listConversions } from "@/lib/conversions/queries/list-conversions";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";
import { ConversionFilters } from "./filters";
import { Totals } from "./totals";

const PATH = "/patents/conversions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("conversions"))("title") };
}

export default async function ConversionsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayReadConversions);
  const params = await viewedParams("conversions", searchParams);
  const view = await ask(listConversions, params);
  const input = listConversions.input.parse(params);
  const [t, common, shell, locale] = await Promise.all([
    getTranslations("conversions"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const seesAll = actor.role === "COORDINATOR" || actor.role === "LEADER";
  const record =
    mayRecordConversions(actor) && !actor.readOnly ? (
      <Button asChild tone="primary">
        <Link href={`${PATH}/new`}>{t("record.action")}</Link>
      </Button>
    ) : null;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.patents"), href: "/patents" }, { label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={seesAll ? t("lead") : t("lead-unit")}
        kicker={common("as-of", { date: formatDate(view.today, locale, true) })}
        actions={record}
      />
      <RegisterTabs current="conversions" actor={actor} />
      <ViewBar page="conversions" params={params} />
      <Totals totals={view.totals} national={seesAll && input.unit === null} />
      <ConversionFilters path={PATH} params={params} input={input} view={view} />
      <div className="sheet">
        <ConversionTable
          caption={t("title")}
          rows={view.rows}
          sorting={{ path: PATH, params, current: input.sort, fallback: "-signed" }}
          empty={
            view.total === 0 ? (
              <EmptyState title={t("empty")} hint={t("empty-hint")} action={record} />
            ) : (
              <EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />
            )
          }
        />
        <Pagination path={PATH} params={params} page={view.page} pages={view.pages} />
      </div>
    </>
  );
}
