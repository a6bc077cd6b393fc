import type { Metadata } from "next";
import { Suspense } from "react";
import { Figures } from "@/components/dashboard/figures";
import { DashboardFilters } from "@/components/dashboard/filters";
import { DashboardHead } from "@/components/dashboard/head";
import { LightLinks } from "@/components/dashboard/light-links";
import { Verdict } from "@/components/dashboard/verdict";
import { ViewBar } from "@/components/saved-views/view-bar";
import { dashboardInput } from "@/lib/dashboards/dashboard.schema";
import { readStanding } from "@/lib/dashboards/queries/read-standing";
import { getTranslations } from "@/lib/i18n/translations";
import { readProgressCurve } from "@/lib/progress/queries/read-progress-curve";
import type { SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";
import { AttentionBox } from "./attention-box";
import { BoxSkeleton } from "./box-skeleton";
import { ChangesBox } from "./changes-box";
import { CurveSection } from "./curve-section";
import { HoldUps } from "./hold-ups";
import { IndicatorsBox } from "./indicators-box";
import { InstructionsBox } from "./instructions-box";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("title") };
}

export default async function DashboardPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await viewedParams("dashboard", searchParams);
  const filter = dashboardInput.parse(params);
  const standing = await ask(readStanding, params);
  const [curve, t] = [
    await ask(readProgressCurve, { ...params, on: standing.date }),
    await getTranslations("dashboard"),
  ];
  return (
    <div className="print-landscape">
      <DashboardHead tab="overview" title={t("title")} lead={t("lead")} params={params} standing={standing}>
        <Verdict standing={standing} curve={curve} />
        <Figures standing={standing} curve={curve} params={params} />
        <ViewBar page="dashboard" params={params} />
        <DashboardFilters path="/dashboard" params={params} filter={filter} standing={standing} />
      </DashboardHead>
      {standing.whole ? <LightLinks lights={standing.whole.lights} params={params} /> : null}
      <CurveSection curve={curve} params={params} />
      <Suspense fallback={<BoxSkeleton rows={6} />}>
        <HoldUps standing={standing} params={params} />
      </Suspense>
      <Suspense fallback={<BoxSkeleton rows={4} />}>
        <IndicatorsBox on={standing.date} params={params} />
      </Suspense>
      <Suspense fallback={<BoxSkeleton rows={2} />}>
        <AttentionBox params={params} />
      </Suspense>
      <Suspense fallback={<BoxSkeleton rows={5} />}>
        <ChangesBox on={standing.date} />
      </Suspense>
      <Suspense fallback={<BoxSkeleton rows={4} />}>
        <InstructionsBox />
      </Suspense>
    </div>
  );
}
