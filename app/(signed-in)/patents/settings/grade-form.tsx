import { ActionForm } from "@/components/form/action-form";
import { CheckboxField, TextField } from "@/components/form/fields";
import type { GradeLabel } from "@/lib/evaluations/grading";
import { useTexts } from "@/lib/i18n/translations";
import { reviseGradeLabelAction } from "./actions";

/** Folded within its row. */
export function GradeForm({ label, draftOwner }: { label: GradeLabel; draftOwner: string }) {
  const t = useTexts("evaluations");
  const labels = {
    nameZh: t("field.nameZh"),
    nameEn: t("field.nameEn"),
    retired: t("settings.retire"),
  };
  return (
    <details className="no-print">
      <summary className="cursor-pointer text-accent" aria-label={`${t("change")} ${label.nameZh}`}>
        {t("change")}
      </summary>
      <div className="mt-2 min-w-56">
        <ActionForm
          action={reviseGradeLabelAction}
          version={label.version}
          draftOwner={draftOwner}
          labels={labels}
          compact
          small
        >
          <input type="hidden" name="id" value={label.id} />
          <TextField name="nameZh" label={labels.nameZh} stored={label.nameZh} lang="zh-CN" />
          <TextField name="nameEn" label={labels.nameEn} stored={label.nameEn} lang="en" />
          <CheckboxField name="retired" label={labels.retired} stored={label.retired} />
        </ActionForm>
      </div>
    </details>
  );
}
