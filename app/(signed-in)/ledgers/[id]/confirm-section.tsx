import { ActionForm } from "@/components/form/action-form";
import { Section } from "@/components/ui/section";
import { useTexts } from "@/lib/i18n/translations";
import { confirmLedgerAction, discardLedgerAction } from "./actions";
import type { LedgerView } from "./ledger-view";

const LONG = 1_000;

export function ConfirmSection({ ledger }: { ledger: LedgerView }) {
  const t = useTexts("ledgers");
  const count = ledger.counts.ADDED + ledger.counts.CHANGED;
  return (
    <Section id="confirm" title={t("steps.confirm")}>
      {count > 0 ? (
        <>
          <p className="mb-3 max-w-3xl">{t("confirm.lead")}</p>
          {count > LONG ? <p className="mb-3 text-sm text-ink-soft">{t("confirm.long")}</p> : null}
          <ActionForm action={confirmLedgerAction} submitLabel={t("confirm.submit", { count })} compact>
            <input type="hidden" name="ledgerId" value={ledger.id} />
            <input type="hidden" name="seen" value={ledger.version} />
          </ActionForm>
        </>
      ) : (
        <p className="mb-3">{t("confirm.nothing")}</p>
      )}
      <div className="mt-4 border-t border-line pt-3">
        <p className="mb-2 text-sm text-ink-soft">{t("discard.lead")}</p>
        <ActionForm action={discardLedgerAction} submitLabel={t("discard.submit")} submitTone="plain" compact>
          <input type="hidden" name="ledgerId" value={ledger.id} />
        </ActionForm>
      </div>
    </Section>
  );
}
