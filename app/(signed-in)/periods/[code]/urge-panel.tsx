import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { MatrixCell, MatrixView } from "@/lib/reports/matrix.view";
import { urgeAction } from "./actions";

/** The second click: who will be urged for what, before it is done. */
export async function UrgePanel({ view, unit }: { view: MatrixView; unit: string | null }) {
  const [t, locale] = await Promise.all([getTranslations("review.urge"), getLocale()]);
  const asked = view.rows.filter((row) => unit === null || row.unit.code === unit);
  const owed = asked.map((row) => ({ unit: row.unit, cells: row.cells.filter(isOwed) }));
  const fresh = owed
    .map((row) => ({ ...row, cells: row.cells.filter((cell) => !cell.urgedToday) }))
    .filter((row) => row.cells.length > 0);
  const reports = fresh.reduce((sum, row) => sum + row.cells.length, 0);
  const skipped = owed.reduce((sum, row) => sum + row.cells.length, 0) - reports;
  return (
    <div className="no-print">
      <Section id="urge" title={t("title")}>
        {fresh.length === 0 ? <p>{t("nobody")}</p> : <p>{t("lead", { units: fresh.length, reports })}</p>}
        {skipped > 0 ? <p className="text-sm text-ink-faint">{t("skipped", { count: skipped })}</p> : null}
        <ul className="my-3 space-y-1 text-sm">
          {fresh.map((row) => (
            <li key={row.unit.code}>
              <span className="font-medium">{inLocale(locale, row.unit.nameZh, row.unit.nameEn)}</span>{" "}
              <span className="text-ink-soft">{row.cells.map((cell) => cell.taskCode).join(" ")}</span>
            </li>
          ))}
        </ul>
        {fresh.length > 0 ? (
          <ActionForm
            action={urgeAction}
            submitLabel={t("submit")}
            cancelHref={`/periods/${view.period.code}`}
            compact
          >
            <input type="hidden" name="period" value={view.period.code} />
            <input type="hidden" name="unit" value={unit ?? ""} />
          </ActionForm>
        ) : null}
      </Section>
    </div>
  );
}

function isOwed(cell: MatrixCell): boolean {
  return cell.state !== "NOT_DUE" && !cell.handedIn;
}
