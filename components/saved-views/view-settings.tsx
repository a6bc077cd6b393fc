import {
  chooseDefaultAction,
  clearDefaultAction,
  deleteViewAction,
  reviseViewAction,
} from "@/app/(signed-in)/views/actions";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Dialog } from "@/components/ui/dialog";
import { useTexts } from "@/lib/i18n/translations";
import type { ViewPage } from "@/lib/saved-views/page";
import type { ViewLine } from "@/lib/saved-views/saved-view";
import { ShareField } from "./share-field";

/** Of the view in force: whether the page opens with it, and for its owner name, readers and end. */
export function ViewSettings({ page, view }: { page: ViewPage; view: ViewLine }) {
  const [t, common] = [useTexts("views"), useTexts("common")];
  return (
    <Dialog
      trigger={t("settings")}
      title={t("settings-title", { name: view.name })}
      closeLabel={common("close")}
    >
      <div className="space-y-5">
        <div>
          <p className="mb-2 text-sm text-ink-soft">{t(view.isDefault ? "is-default" : "not-default")}</p>
          {view.isDefault ? (
            <ActionForm
              compact
              action={clearDefaultAction}
              submitLabel={t("clear-default")}
              submitTone="plain"
            >
              <input type="hidden" name="page" value={page} />
            </ActionForm>
          ) : (
            <ActionForm
              compact
              action={chooseDefaultAction}
              submitLabel={t("choose-default")}
              submitTone="plain"
            >
              <input type="hidden" name="id" value={view.id} />
            </ActionForm>
          )}
        </div>
        {view.own ? (
          <>
            <div className="border-t pt-4">
              <ActionForm
                action={reviseViewAction}
                version={view.version}
                submitLabel={t("revise")}
                labels={{ name: t("name"), query: t("filters"), shareWith: t("share") }}
              >
                <input type="hidden" name="id" value={view.id} />
                <input type="hidden" name="query" value={view.query} />
                <TextField name="name" label={t("name")} stored={view.name} maxLength={40} />
                <ShareField sharedWith={view.sharedWith} />
              </ActionForm>
            </div>
            <div className="border-t pt-4">
              <p className="mb-2 text-sm text-ink-soft">
                {t(view.sharedWith ? "delete-shared" : "delete-own")}
              </p>
              <ActionForm compact action={deleteViewAction} submitLabel={t("delete")} submitTone="danger">
                <input type="hidden" name="id" value={view.id} />
              </ActionForm>
            </div>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
