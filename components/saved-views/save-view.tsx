import { saveViewAction } from "@/app/(signed-in)/views/actions";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField, TextField } from "@/components/form/fields";
import { Dialog } from "@/components/ui/dialog";
import { useTexts } from "@/lib/i18n/translations";
import type { ViewPage } from "@/lib/saved-views/page";
import { ShareField } from "./share-field";

type Props = { page: ViewPage; query: string; again: boolean };

/** Keeps the filters that are set under a name. `again`: they were changed from another view's. */
export function SaveView({ page, query, again }: Props) {
  const [t, common] = [useTexts("views"), useTexts("common")];
  return (
    <Dialog trigger={again ? t("save-as") : t("save")} title={t("save-title")} closeLabel={common("close")}>
      <ActionForm action={saveViewAction} submitLabel={t("save-submit")}>
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="query" value={query} />
        <TextField name="name" label={t("name")} hint={t("name-hint")} maxLength={40} />
        <ShareField />
        <CheckboxField name="asDefault" label={t("as-default")} hint={t("as-default-hint")} />
      </ActionForm>
    </Dialog>
  );
}
