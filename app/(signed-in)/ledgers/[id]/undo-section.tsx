import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { useTexts } from "@/lib/i18n/translations";
import { undoLedgerAction } from "./actions";
import type { LedgerView } from "./ledger-view";

const NAMED = 50;

/** What taking the import back would do, or which tasks stand in its way. */
export function UndoSection({ ledger }: { ledger: LedgerView }) {
  const t = useTexts("ledgers");
  const { built, made, rewritten } = ledger;
  return (
    <Section id="undo" title={t("undo.title")}>
      {built.length > 0 ? (
        <>
          <p className="mb-2">{t("undo.built")}</p>
          <ul className="flex flex-wrap gap-x-3 gap-y-1 tabular-nums">
            {built.slice(0, NAMED).map((code) => (
              <li key={code}>
                <Link href={`/tasks/${code}`}>{code}</Link>
              </li>
            ))}
            {built.length > NAMED ? <li>…</li> : null}
          </ul>
        </>
      ) : (
        <>
          <p className="mb-3">{t("undo.lead", { made, rewritten })}</p>
          <ActionForm action={undoLedgerAction} submitLabel={t("undo.submit")} submitTone="danger" compact>
            <input type="hidden" name="ledgerId" value={ledger.id} />
          </ActionForm>
        </>
      )}
    </Section>
  );
}
