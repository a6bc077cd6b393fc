import { TextArea, TextField } from "@/components/form/fields";
import { ProofFileField } from "@/components/proofs/proof-file-field";
import { proofLabels } from "@/components/proofs/proof-labels";
import { getTranslations } from "@/lib/i18n/translations";
import type { CriterionView } from "@/lib/patents/patent-view";

export async function criterionLabels() {
  const t = await getTranslations("patents");
  return {
    kind: t("criteria.kind"),
    heldOn: t("criteria.heldOn"),
    proof: t("criteria.proof"),
    fileId: t("criteria.file"),
    endedOn: t("criteria.endedOn"),
    reason: t("criteria.reason"),
  };
}

/** Since when it holds and what proves it. */
export async function CriterionFields({ stored }: { stored?: CriterionView }) {
  const [t, labels, proof] = await Promise.all([
    getTranslations("patents"),
    criterionLabels(),
    proofLabels(),
  ]);
  return (
    <>
      <TextField name="heldOn" type="date" label={labels.heldOn} stored={stored?.heldOn} />
      <TextArea
        name="proof"
        label={labels.proof}
        hint={t("criteria.proof-hint")}
        stored={stored?.proof}
        rows={3}
        lang="zh-CN"
      />
      <ProofFileField label={labels.fileId} stored={stored?.file ?? null} labels={proof} />
    </>
  );
}
