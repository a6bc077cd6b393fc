import { useTexts } from "@/lib/i18n/translations";
import { IMPORT_STATES, type ImportState } from "@/lib/patent-imports/patent-import";

const BOX = "rounded-box border border-line-strong bg-sheet px-2 py-1.5 text-ink";

/** The one filter of the list, as a form that works before any script. */
export function StateFilter({ path, current }: { path: string; current: ImportState | null }) {
  const [t, common] = [useTexts("patent-imports"), useTexts("common")];
  return (
    <form action={path} className="no-print flex items-center gap-2">
      <label className="flex items-center gap-2">
        {t("state-filter")}
        <select key={current} name="state" defaultValue={current ?? ""} className={BOX}>
          <option value="">{t("all-states")}</option>
          {IMPORT_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="text-accent underline">
        {common("apply")}
      </button>
    </form>
  );
}
