import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextArea, TextField } from "@/components/form/fields";
import { ExceptionTable } from "@/components/review/exception-table";
import { UnitCheckboxes } from "@/components/review/unit-checkboxes";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { MatrixView } from "@/lib/reports/matrix.view";
import { grantExceptionAction, revokeExceptionAction } from "./actions";

/** Which units may still report for the period, and the form that lets more of them. */
export async function Exceptions({ view, acts }: { view: MatrixView; acts: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("review.exception"), getLocale()]);
  const units = view.rows
    .filter((row) => row.tally.due > 0)
    .map(({ unit }) => ({ code: unit.code, name: inLocale(locale, unit.shortNameZh, unit.nameEn) }));
  return (
    <Section id="exceptions" title={t("title")} flush>
      <p className="px-4 py-3 text-sm text-ink-soft">{t("lead")}</p>
      <ExceptionTable
        rows={view.exceptions}
        today={view.today}
        revoke={acts ? revokeExceptionAction : undefined}
      />
      {acts && units.length > 0 ? (
        <details className="no-print border-t border-line px-4 py-3">
          <summary className="cursor-pointer font-medium text-accent">{t("grant")}</summary>
          <div className="mt-3 max-w-3xl">
            <ActionForm action={grantExceptionAction} submitLabel={t("grant")} compact>
              <input type="hidden" name="period" value={view.period.code} />
              <UnitCheckboxes name="units" legend={t("units")} units={units} />
              <TextField name="until" type="date" label={t("until")} />
              <TextArea name="reason" label={t("reason")} rows={2} lang="zh-CN" />
            </ActionForm>
          </div>
        </details>
      ) : null}
    </Section>
  );
}
