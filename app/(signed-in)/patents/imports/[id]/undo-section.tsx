import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { undoImportAction } from "./actions";
import type { ImportHere } from "./import-here";

/** What taking the import back would do, and what stood in the way when it was tried. */
export async function UndoSection({ found }: { found: ImportHere }) {
  const t = await getTranslations("patent-imports");
  const { added, changed, notes, state, toUndo, removed, restored } = found;
  const partly = state === "PARTLY_UNDONE";
  return (
    <Section id="undo" title={t("undo.title")}>
      {notes.inTheWay ? (
        <Notice tone="late" className="mb-4">
          <p className="mb-1">{t(partly ? "undo.in-the-way-partly" : "undo.in-the-way")}</p>
          <ul className="space-y-1">
            {notes.inTheWay.map(({ kind, count, numbers }) => (
              <li key={kind}>
                {t(`undo.kind.${kind}`, { count })}{" "}
                <span className="inline-flex flex-wrap gap-x-2 tabular-nums">
                  {numbers.map((number) => (
                    <Link key={number} href={`/patents/${number}`}>
                      {number}
                    </Link>
                  ))}
                  {count > numbers.length ? "…" : ""}
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <p className="mb-3 max-w-3xl">
        {partly
          ? t("undo.lead-rest", { left: Math.max(0, toUndo - removed - restored) })
          : t("undo.lead", { added, changed })}
      </p>
      <ActionForm
        action={undoImportAction}
        submitLabel={t(
          partly ? "undo.submit-rest" : state === "IMPORTED" ? "undo.submit" : "undo.submit-part",
        )}
        submitTone="danger"
        compact
      >
        <input type="hidden" name="importId" value={found.id} />
      </ActionForm>
    </Section>
  );
}
