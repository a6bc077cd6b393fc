import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import type { EvaluatingView } from "@/lib/evaluations/evaluation-view";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { gradePatentAction } from "./actions";

export type EvaluateForm = { view: EvaluatingView; today: string; draftOwner: string };

export function GradeForm({ view, today, draftOwner }: EvaluateForm) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  const labels = { grade: t("grade"), on: t("field.gradedOn"), basis: t("field.basis") };
  return (
    <Section id="grade" title={t("evaluate.grade")} aside={t("evaluate.grade-lead")}>
      <div className="max-w-3xl">
        <ActionForm
          action={gradePatentAction}
          draftOwner={`${draftOwner}:grade`}
          labels={labels}
          submitLabel={t("evaluate.grade-submit")}
        >
          <input type="hidden" name="number" value={view.number} />
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              name="grade"
              label={labels.grade}
              options={view.labels.map(({ id, nameZh, nameEn }) => ({
                value: String(id),
                label: inLocale(locale, nameZh, nameEn),
              }))}
            />
            <TextField name="on" type="date" label={labels.on} stored={today} />
          </div>
          <TextArea name="basis" label={labels.basis} hint={t("field.basis-hint")} rows={2} lang="zh-CN" />
        </ActionForm>
      </div>
    </Section>
  );
}
