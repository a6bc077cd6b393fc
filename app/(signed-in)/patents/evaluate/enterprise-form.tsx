import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import { PROSPECTS, WISHES } from "@/lib/evaluations/enterprise-evaluation";
import { useTexts } from "@/lib/i18n/translations";
import { evaluateByEnterpriseAction } from "./actions";
import type { EvaluateForm } from "./grade-form";

export function EnterpriseForm({ view, today, draftOwner }: EvaluateForm) {
  const [t, patents] = [useTexts("evaluations"), useTexts("patents")];
  const labels = {
    enterprise: t("field.enterprise"),
    prospect: t("field.prospect"),
    improvement: t("field.improvement"),
    wish: t("field.wish"),
    on: t("field.evaluatedOn"),
  };
  return (
    <Section id="enterprise" title={t("evaluate.enterprise")} aside={t("evaluate.enterprise-lead")}>
      <div className="max-w-3xl">
        <ActionForm
          action={evaluateByEnterpriseAction}
          draftOwner={`${draftOwner}:enterprise`}
          labels={labels}
          submitLabel={t("evaluate.enterprise-submit")}
        >
          <input type="hidden" name="number" value={view.number} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="enterprise" label={labels.enterprise} lang="zh-CN" />
            <TextField name="on" type="date" label={labels.on} stored={today} />
            <SelectField
              name="prospect"
              label={labels.prospect}
              options={PROSPECTS.map((value) => ({ value, label: patents(`prospect.${value}`) }))}
            />
            <SelectField
              name="wish"
              label={labels.wish}
              options={WISHES.map((value) => ({ value, label: patents(`wish.${value}`) }))}
            />
          </div>
          <TextArea
            name="improvement"
            label={labels.improvement}
            hint={t("field.improvement-hint")}
            rows={3}
            lang="zh-CN"
            optional
          />
        </ActionForm>
      </div>
    </Section>
  );
}
