import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import { useTexts } from "@/lib/i18n/translations";
import type { FormState } from "@/lib/web/form-state";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  title: string;
  lead: string;
  of: { number: string; id: string; version?: number };
  draftOwner: string;
  cancelHref: string;
};

/** It is gone into with a reason, and there is no way back: the form says so before it is sent. */
export function WithdrawForm({ action, title, lead, of, draftOwner, cancelHref }: Props) {
  const t = useTexts("evaluations");
  const labels = { reason: t("field.withdraw-reason") };
  return (
    <Section id="withdraw" title={title}>
      <p className="mb-3 max-w-3xl text-ink-soft">{lead}</p>
      <ActionForm
        action={action}
        version={of.version}
        draftOwner={`${draftOwner}:withdraw`}
        cancelHref={cancelHref}
        labels={labels}
        submitLabel={title}
        submitTone="danger"
      >
        <input type="hidden" name="number" value={of.number} />
        <input type="hidden" name="id" value={of.id} />
        <TextArea
          name="reason"
          label={labels.reason}
          hint={t("field.withdraw-reason-hint")}
          rows={2}
          lang="zh-CN"
        />
      </ActionForm>
    </Section>
  );
}
