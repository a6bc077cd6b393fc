import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import type { Conversion } from "@/lib/conversions/conversion";
import { useTexts } from "@/lib/i18n/translations";
import { cancelConversionAction } from "../actions";

type Props = { conversion: Conversion; draftOwner: string };

export function CancelForm({ conversion: { id, version }, draftOwner }: Props) {
  const t = useTexts("conversions");
  const reason = t("field.reason");
  return (
    <div className="no-print">
      <Section id="cancel" title={t("cancel.title")} aside={t("cancel.lead")}>
        <ActionForm
          action={cancelConversionAction}
          version={version}
          draftOwner={`${draftOwner}:cancel`}
          labels={{ reason }}
          submitLabel={t("cancel.title")}
          submitTone="danger"
        >
          <input type="hidden" name="id" value={id} />
          <TextArea name="reason" label={reason} hint={t("cancel.hint")} rows={2} lang="zh-CN" />
        </ActionForm>
      </Section>
    </div>
  );
}
