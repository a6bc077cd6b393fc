import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { AgeingSection } from "@/components/patent-figures/ageing-section";
import { BreakdownSection } from "@/components/patent-figures/breakdown-section";
import { ConversionSection } from "@/components/patent-figures/conversion-section";
import { FunnelSection } from "@/components/patent-figures/funnel-section";
import { Headline } from "@/components/patent-figures/headline";
import { KindsSection } from "@/components/patent-figures/kinds-section";
import { PublishedSection } from "@/components/patent-figures/published-section";
import { StockSection } from "@/components/patent-figures/stock-section";
import { UnitChoice } from "@/components/patent-figures/unit-choice";
import { ViewBar } from "@/components/saved-views/view-bar";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { breakDown } from "@/lib/patent-figures/queries/break-down";
import { readFigures } from "@/lib/patent-figures/queries/read-figures";
import { mayReadPatents } from "@/lib/patents/patent.policy";
import type { SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";

const PATH = "/patents/figures";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patent-figures"))("title") };
}

export default async function PatentFiguresPage({ searchParams }: { searchParams: SearchParams }) {
  await requireActorWho(mayReadPatents);
  const params = await viewedParams("patent-figures", searchParams);
  const [figures, view] = await Promise.all([ask(readFigures, params), ask(breakDown, params)]);
  const [t, common, locale] = await Promise.all([
    getTranslations("patent-figures"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { unit: whose, stock, today, conversions } = figures;
  const asOf = common("as-of", { date: formatDate(today, locale, true) });
  const unit = whose?.code ?? null;
  const shared = { unit, path: PATH, params };
  return (
    <div className="print-landscape">
      <PageHeader
        title={
          whose ? t("title-unit", { unit: inLocale(locale, whose.shortNameZh, whose.nameEn) }) : t("title")
        }
        kicker={`${asOf} · ${t("source")}`}
        lead={t("lead")}
        actions={
          <Button asChild>
            <Link href="/patents">{t("to-register")}</Link>
          </Button>
        }
      />
      <ViewBar page="patent-figures" params={params} />
      <UnitChoice path={PATH} params={params} figures={figures} />
      {stock.total === 0 ? (
        <div className="sheet mb-5">
          <EmptyState title={t("empty")} hint={t("empty-hint")} />
        </div>
      ) : (
        <>
          <Headline figures={figures} unit={unit} />
          <p className="mb-4 text-sm text-ink-faint">{t(whose ? "of-unit" : "once")}</p>
          <FunnelSection funnel={figures.funnel} unit={unit} params={params} />
          <AgeingSection rows={figures.ageing} unit={unit} />
          <div className="grid items-start gap-x-5 lg:grid-cols-2">
            <StockSection by="industry" rows={figures.industries} {...shared} />
            <StockSection by="province" rows={figures.provinces} {...shared} />
          </div>
          <BreakdownSection view={view} stock={stock.total} {...shared} />
        </>
      )}
      <ConversionSection conversions={conversions} today={today} unit={unit} params={params} />
      <KindsSection conversions={conversions} today={today} unit={unit} />
      <PublishedSection />
    </div>
  );
}
