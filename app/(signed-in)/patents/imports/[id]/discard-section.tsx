import { ActionForm } from "@/components/form/action-form";
import { getTranslations } from "@/lib/i18n/translations";
import { discardImportAction } from "./actions";
import type { ImportHere } from "./import-here";

/** The way out while nothing has been imported. */
export async function DiscardSection({ found }: { found: ImportHere }) {
  const t = await getTranslations("patent-imports");
  return (
    <div className="no-print mb-5 flex flex-wrap items-center gap-3">
      <ActionForm action={discardImportAction} submitLabel={t("discard.submit")} submitTone="plain" compact>
        <input type="hidden" name="importId" value={found.id} />
      </ActionForm>
      <p className="text-sm text-ink-soft">{t("discard.lead")}</p>
    </div>
  );
}
