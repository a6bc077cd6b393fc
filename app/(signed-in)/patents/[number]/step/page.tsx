import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { getTranslations } from "@/lib/i18n/translations";
import { readTimeline } from "@/lib/pipeline/queries/read-timeline";
import { ask } from "@/lib/web/read";
import { takeStepAction } from "../actions";
import { KeepingHead, patentToKeep } from "../keeping";
import type { PatentParams } from "../patent-here";
import { StepFields, stepLabels } from "./step-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patents"))("pipeline.step-title") };
}

export default async function StepPage({ params }: { params: PatentParams }) {
  const { view, actor } = await patentToKeep(params);
  const { number } = view.record;
  const timeline = await ask(readTimeline, { number });
  const [t, labels] = await Promise.all([getTranslations("patents"), stepLabels()]);
  const ahead = timeline.ahead.map(({ stage, move }) => ({
    value: stage,
    label: t(`pipeline.move.${move}`, { stage: t(`stage.${stage}`) }),
  }));
  return (
    <>
      <KeepingHead
        view={view}
        title={t("pipeline.step-title")}
        lead={t("pipeline.step-lead")}
        section="pipeline"
      />
      <div className="sheet max-w-3xl px-4 py-4">
        {ahead.length === 0 ? (
          <EmptyState title={t("pipeline.nowhere")} />
        ) : (
          <ActionForm
            action={takeStepAction}
            version={timeline.version}
            draftOwner={actor.personId}
            cancelHref={`/patents/${number}#pipeline`}
            labels={labels}
            submitLabel={t("pipeline.step")}
          >
            <input type="hidden" name="number" value={number} />
            <StepFields stages={ahead} today={timeline.today} />
          </ActionForm>
        )}
      </div>
    </>
  );
}
