import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayReview } from "@/lib/reports/decision.policy";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { readPeriodState } from "@/lib/worklists/queries/read-period-state";
import { EvidenceSection } from "./evidence-section";
import { OfficeSection } from "./office-section";
import { PeriodBar } from "./period-bar";
import { PeriodCrumbs } from "./period-crumbs";
import { PeriodFacts } from "./period-facts";
import { ReopenedSection } from "./reopened-section";
import { WhomSection } from "./whom-section";
import { WorkloadSection } from "./workload-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("period-state"))("title") };
}

export default async function PeriodStatePage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const [state, actor] = [await ask(readPeriodState, params), await requireActor()];
  const { sort } = readPeriodState.input.parse(params);
  const t = await getTranslations("period-state");
  const acts = mayReview(actor);
  return (
    <div className="print-landscape">
      <PeriodCrumbs />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {acts ? (
              <Button asChild>
                <Link href="/desk">{t("to-desk")}</Link>
              </Button>
            ) : null}
            <Button asChild>
              <Link href={`/periods/${state.period.code}`}>{t("to-matrix")}</Link>
            </Button>
          </>
        }
      />
      <PeriodBar path="/desk/period" params={params} state={state} />
      <PeriodFacts state={state} />
      <OfficeSection params={params} state={state} acts={acts} />
      <WhomSection params={params} state={state} sort={sort} />
      <WorkloadSection params={params} state={state} />
      <EvidenceSection params={params} />
      <ReopenedSection params={params} />
    </div>
  );
}
