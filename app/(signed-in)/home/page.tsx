import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { readUnitHome } from "@/lib/worklists/queries/read-unit-home";
import { CameBackSection } from "./came-back";
import { Facts } from "./facts";
import { Nothing } from "./nothing";
import { OwnStanding } from "./own-standing";
import { WorklistSections } from "./worklist-sections";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("title") };
}

export default async function UnitHomePage({ searchParams }: { searchParams: SearchParams }) {
  const [home, { all = null }] = [await ask(readUnitHome, {}), await readParams(searchParams)];
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  return (
    <>
      <PageHeader kicker={formatDate(home.today, locale, true)} title={t("title")} lead={t("lead")} />
      <Facts facts={home.facts} />
      <div className="grid gap-x-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <CameBackSection items={home.cameBack} whole={all === "came-back"} />
          {home.count === 0 ? (
            <Nothing facts={home.facts} />
          ) : (
            <WorklistSections worklist={home.worklist} whole={all} />
          )}
        </div>
        <OwnStanding />
      </div>
    </>
  );
}
