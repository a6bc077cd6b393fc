import { reviseViewAction } from "@/app/(signed-in)/views/actions";
import { ActionForm } from "@/components/form/action-form";
import { useTexts } from "@/lib/i18n/translations";
import type { ViewLine } from "@/lib/saved-views/saved-view";

/** The filters as they are now take the place of those the view keeps. */
export function SaveChanges({ view, query }: { view: ViewLine; query: string }) {
  const t = useTexts("views");
  return (
    <ActionForm
      compact
      small
      action={reviseViewAction}
      version={view.version}
      submitLabel={t("save-changes")}
      submitTone="plain"
      labels={{ name: t("name"), query: t("filters"), shareWith: t("share") }}
    >
      <input type="hidden" name="id" value={view.id} />
      <input type="hidden" name="name" value={view.name} />
      <input type="hidden" name="shareWith" value={view.sharedWith?.code ?? ""} />
      <input type="hidden" name="query" value={query} />
    </ActionForm>
  );
}
