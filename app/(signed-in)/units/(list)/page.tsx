import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FilterBar } from "@/components/list/filter-bar";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { listUnits } from "@/lib/units/queries/list-units";
import { mayKeepUnits } from "@/lib/units/unit.policy";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { UnitFilters, unitChips } from "./unit-filters";
import { UnitTable } from "./unit-table";

const PATH = "/units";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("units"))("title") };
}

export default async function UnitsPage({ searchParams }: { searchParams: SearchParams }) {
  const [params, actor, locale] = [await readParams(searchParams), await requireActor(), await getLocale()];
  const view = await ask(listUnits, { ...params, locale });
  const input = listUnits.input.parse({ ...params, locale });
  const t = await getTranslations("units");
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
      >
        <UnitFilters input={input} on={view.on} withEvidence={keeps} />
      </FilterBar>
      <UnitTable path={PATH} params={params} rows={view.rows} sort={input.sort} withGrounds={keeps} />
    </>
  );
}
