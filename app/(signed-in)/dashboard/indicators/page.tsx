import type { Metadata } from "next";
import { DashboardHead } from "@/components/dashboard/head";
import { StandingCard } from "@/components/indicators/standing-card";
import { StandingTable } from "@/components/indicators/standing-table";
import { ExportMenu } from "@/components/list/export-menu";
import { Section } from "@/components/ui/section";
import { readStanding as readPlanStanding } from "@/lib/dashboards/queries/read-standing";
import { getTranslations } from "@/lib/i18n/translations";
import { servingMeasure } from "@/lib/indicators/indicator-standing";
import { readStanding } from "@/lib/indicators/queries/read-standing";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard.indicators"))("title") };
}

export default async function IndicatorStandingPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const plan = await ask(readPlanStanding, params);
  const [{ asOf, indicators }, t] = [
    await ask(readStanding, { on: plan.date }),
    await getTranslations("dashboard.indicators"),
  ];
  const shown = servingMeasure(indicators, params.measure);
  const targeted = shown.filter(({ final }) => final !== null);
  return (
    <div className="print-landscape">
      <DashboardHead tab="indicators" title={t("title")} lead={t("lead")} params={params} standing={plan} />
      {targeted.length > 0 ? (
        <Section id="targeted" title={t("targeted")}>
          <div className="grid gap-4 md:grid-cols-2">
            {targeted.map((indicator) => (
              <StandingCard key={indicator.code} indicator={indicator} asOf={asOf} />
            ))}
          </div>
        </Section>
      ) : null}
      <Section
        id="all"
        title={t("all")}
        aside={<ExportMenu list="indicator-standing" params={params} rows={shown.length} />}
        flush
      >
        <StandingTable indicators={shown} asOf={asOf} />
      </Section>
    </div>
  );
}
