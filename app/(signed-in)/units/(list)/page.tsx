import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { FilterBar } from "@/components/list/filter-bar";
import { ListTable } from "@/components/list/list-table";
import { ViewBar } from "@/components/saved-views/view-bar";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { listUnits } from "@/lib/units/queries/list-units";
import { mayKeepUnits } from "@/lib/units/unit.policy";
import type { SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";
import { unitColumns } from "./unit-columns";
import { UnitFilters, unitChips } from "./unit-filters";

const PATH = "/units";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("units"))("title") };
}

export default async function UnitsPage({ searchParams }: { searchParams: SearchParams }) {
  const [params, actor, locale] = [
    await viewedParams("units", searchParams),
    await requireActor(),
    await getLocale(),
  ];
  const view = await ask(listUnits, { ...params, locale });
  const input = listUnits.input.parse({ ...params, locale });
  const [t, common] = await Promise.all([getTranslations("units"), getTranslations("common")]);
  const keeps = mayKeepUnits(actor);
  const chips = await unitChips(input, keeps);
  const date = formatDate(view.on, locale);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          keeps ? (
            <Button asChild>
              <Link href="/units/new">{t("register")}</Link>
            </Button>
          ) : null
        }
      />
      <ViewBar page="units" params={params} />
      <p className="mb-4 flex flex-wrap gap-x-6 gap-y-1">
        <strong className="font-semibold">{t("count-on", { count: view.memberCount, date })}</strong>
        {view.announcedMemberCount === null ? null : (
          <span className="text-ink-soft">{t("announced", { count: view.announcedMemberCount })}</span>
        )}
      </p>
      <FilterBar
        path={PATH}
        params={params}
        chips={chips}
        shown={view.rows.length}
        total={chips.length > 0 ? view.total : view.rows.length}
        own={["q", "on", "membership", "role", "evidence"]}
        tools={<ExportMenu list="units" params={params} rows={view.rows.length} />}
      >
        <UnitFilters input={input} on={view.on} withEvidence={keeps} />
      </FilterBar>
      <div className="sheet">
        <ListTable
          caption={t("title")}
          columns={await unitColumns(keeps)}
          rows={view.rows}
          rowKey={(row) => row.code}
          sorting={{ path: PATH, params, current: input.sort, fallback: "rank" }}
          empty={<EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />}
        />
      </div>
    </>
  );
}
