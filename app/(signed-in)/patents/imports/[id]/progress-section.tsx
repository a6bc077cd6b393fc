import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { Section } from "@/components/ui/section";
import { LANGUAGE_TAG } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { WorkingState } from "@/lib/patent-imports/patent-import";
import { cancelImportAction } from "./actions";
import type { ImportHere } from "./import-here";
import { ProgressBar } from "./progress-bar";

/** How far the background work is, and the way to stop it. */
export async function ProgressSection({ found, state }: { found: ImportHere; state: WorkingState }) {
  const [t, locale] = await Promise.all([getTranslations("patent-imports"), getLocale()]);
  const { version, cancelAsked, beatAt, progress } = found;
  const counted = state === "UNDOING" ? "patents" : "rows";
  return (
    <Section id="progress" title={t("progress.title")} aside={t("progress.leave")}>
      <ProgressBar
        address={`/patents/imports/${found.id}/progress`}
        first={{ state, version, cancelAsked, begun: beatAt !== null, ...progress }}
        language={LANGUAGE_TAG[locale]}
        labels={{
          doing: t(`progress.${state}`),
          waiting: t("progress.waiting"),
          waitingLong: t("progress.waiting-long"),
          rows: t.raw(`progress.${counted}`) as string,
          rowsOpen: t.raw(`progress.${counted}-open`) as string,
          rate: t.raw(`progress.${counted}-rate`) as string,
          left: t.raw("progress.left") as string,
          seconds: t.raw("progress.seconds") as string,
          minutes: t.raw("progress.minutes") as string,
          cancelling: t("progress.cancelling"),
          away: t("progress.away"),
        }}
      />
      {state === "UNDOING" ? <p className="mt-4 text-sm text-ink-faint">{t("undo.meanwhile")}</p> : null}
      {state !== "UNDOING" && !cancelAsked ? (
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <ActionForm action={cancelImportAction} submitLabel={t("cancel.submit")} submitTone="plain" compact>
            <input type="hidden" name="importId" value={found.id} />
          </ActionForm>
          <p className="text-sm text-ink-faint">
            {t(state === "CHECKING" ? "cancel.lead-check" : "cancel.lead-import")}
          </p>
        </div>
      ) : null}
    </Section>
  );
}
