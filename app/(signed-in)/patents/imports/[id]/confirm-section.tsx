import { ActionForm } from "@/components/form/action-form";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { confirmImportAction } from "./actions";
import type { ImportHere } from "./import-here";

/** The step from preview to register; of one that broke off, from where it stopped. */
export async function ConfirmSection({ found }: { found: ImportHere }) {
  const t = await getTranslations("patent-imports");
  const { state, rowsImported, rowsTotal, mapping } = found;
  const count = found.added + found.changed;
  const resumes = state === "FAILED" && rowsImported > 0;
  if (state === "FAILED" && (!resumes || rowsTotal === null)) return null;
  return (
    <Section id="confirm" title={t("confirm.title")}>
      {resumes || count > 0 ? (
        <>
          <p className="mb-3 max-w-3xl">
            {resumes
              ? t("confirm.resume-lead")
              : t(mapping.everywhere ? "confirm.lead-everywhere" : "confirm.lead-own")}
          </p>
          <ActionForm
            action={confirmImportAction}
            submitLabel={resumes ? t("confirm.resume") : t("confirm.submit", { count })}
            compact
          >
            <input type="hidden" name="importId" value={found.id} />
            <input type="hidden" name="seen" value={found.version} />
          </ActionForm>
        </>
      ) : (
        <p>{t("confirm.nothing")}</p>
      )}
    </Section>
  );
}
