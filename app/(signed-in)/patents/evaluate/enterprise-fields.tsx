import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { type EnterpriseEvaluation, PROSPECTS, WISHES } from "@/lib/evaluations/enterprise-evaluation";
import { type Texts, useTexts } from "@/lib/i18n/translations";

export function enterpriseLabels(t: Texts<"evaluations">) {
  return {
    enterprise: t("field.enterprise"),
    prospect: t("field.prospect"),
    improvement: t("field.improvement"),
    wish: t("field.wish"),
    on: t("field.evaluatedOn"),
  };
}

/** What an enterprise thinks, for recording it and for putting it right. */
export function EnterpriseFields({ stored }: { stored: Partial<EnterpriseEvaluation> }) {
  const [t, patents] = [useTexts("evaluations"), useTexts("patents")];
  const labels = enterpriseLabels(t);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="enterprise" label={labels.enterprise} stored={stored.enterprise} lang="zh-CN" />
        <TextField name="on" type="date" label={labels.on} stored={stored.on} />
        <SelectField
          name="prospect"
          label={labels.prospect}
          stored={stored.prospect}
          options={PROSPECTS.map((value) => ({ value, label: patents(`prospect.${value}`) }))}
        />
        <SelectField
          name="wish"
          label={labels.wish}
          stored={stored.wish}
          options={WISHES.map((value) => ({ value, label: patents(`wish.${value}`) }))}
        />
      </div>
      <TextArea
        name="improvement"
        label={labels.improvement}
        hint={t("field.improvement-hint")}
        stored={stored.improvement}
        rows={3}
        lang="zh-CN"
        optional
      />
    </>
  );
}
