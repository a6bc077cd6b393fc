import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { ProofFileField } from "@/components/proofs/proof-file-field";
import { proofLabels } from "@/components/proofs/proof-labels";
import { EmptyState } from "@/components/ui/empty-state";
import { getTranslations } from "@/lib/i18n/translations";
import { readTimeline } from "@/lib/pipeline/queries/read-timeline";
import { ask } from "@/lib/web/read";
import { takeStepAction } from "../actions";
import { KeepingHead, patentToKeep } from "../keeping";
import type { PatentParams } from "../patent-here";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patents"))("pipeline.step-title") };
}

export default async function StepPage({ params }: { params: PatentParams }) {
  const { view, actor } = await patentToKeep(params);
  const { number } = view.record;
  const timeline = await ask(readTimeline, { number });
  const [t, proof] = await Promise.all([getTranslations("patents"), proofLabels()]);
  const labels = {
    stage: t("pipeline.to"),
    on: t("pipeline.on"),
    proof: t("pipeline.proof"),
    reason: t("pipeline.reason"),
  };
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
            <div className="grid gap-4 sm:grid-cols-2">
              <SelectField name="stage" label={labels.stage} options={ahead} />
              <TextField name="on" type="date" label={labels.on} stored={timeline.today} />
            </div>
            <TextArea
              name="proof"
              label={labels.proof}
              hint={t("pipeline.proof-hint")}
              rows={3}
              lang="zh-CN"
            />
            <ProofFileField label={t("pipeline.file")} labels={proof} />
            <TextArea
              name="reason"
              label={labels.reason}
              hint={t("pipeline.reason-hint")}
              rows={2}
              optional
              lang="zh-CN"
            />
          </ActionForm>
        )}
      </div>
    </>
  );
}
