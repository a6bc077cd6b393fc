import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { ProofFileField } from "@/components/proofs/proof-file-field";
import { proofLabels } from "@/components/proofs/proof-labels";
import { getTranslations } from "@/lib/i18n/translations";

export async function stepLabels() {
  const t = await getTranslations("patents");
  return {
    patents: t("pipeline.many-numbers"),
    stage: t("pipeline.to"),
    on: t("pipeline.on"),
    proof: t("pipeline.proof"),
    reason: t("pipeline.reason"),
  };
}

type Props = { stages: readonly { value: string; label: string }[]; today: string };

/** Where to, when, and what proves it. */
export async function StepFields({ stages, today }: Props) {
  const [t, labels, proof] = await Promise.all([getTranslations("patents"), stepLabels(), proofLabels()]);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField name="stage" label={labels.stage} options={stages} />
        <TextField name="on" type="date" label={labels.on} stored={today} />
      </div>
      <TextArea name="proof" label={labels.proof} hint={t("pipeline.proof-hint")} rows={3} lang="zh-CN" />
      <ProofFileField label={t("pipeline.file")} labels={proof} />
      <TextArea
        name="reason"
        label={labels.reason}
        hint={t("pipeline.reason-hint")}
        rows={2}
        optional
        lang="zh-CN"
      />
    </>
  );
}
