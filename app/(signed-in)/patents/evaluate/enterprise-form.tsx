import { ActionForm } from "@/components/form/action-form";
import { Section } from "@/components/ui/section";
import { useTexts } from "@/lib/i18n/translations";
import { evaluateByEnterpriseAction } from "./actions";
import { EnterpriseFields, enterpriseLabels } from "./enterprise-fields";
import type { EvaluateForm } from "./grade-form";

export function EnterpriseForm({ view, today, draftOwner }: EvaluateForm) {
  const t = useTexts("evaluations");
  return (
    <Section id="enterprise" title={t("evaluate.enterprise")} aside={t("evaluate.enterprise-lead")}>
      <div className="max-w-3xl">
        <ActionForm
          action={evaluateByEnterpriseAction}
          draftOwner={`${draftOwner}:enterprise`}
          labels={enterpriseLabels(t)}
          submitLabel={t("evaluate.enterprise-submit")}
        >
          <input type="hidden" name="number" value={view.number} />
          <EnterpriseFields stored={{ on: today }} />
        </ActionForm>
      </div>
    </Section>
  );
}
