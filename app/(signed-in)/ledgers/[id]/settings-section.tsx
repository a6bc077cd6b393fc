import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { LEDGER_FIELDS } from "@/lib/ledgers/headings";
import { mapColumnsAction } from "./actions";
import type { LedgerView } from "./ledger-view";

const LONGEST_SAMPLE = 40;
const NO_UNIT = "-";

/** What each column holds, which unit an unknown name stands for, and what is meant where the ledger is silent. */
export function SettingsSection({ ledger, draftOwner }: { ledger: LedgerView; draftOwner: string }) {
  const [t, locale] = [useTexts("ledgers"), useReaderLocale()];
  const fields = LEDGER_FIELDS.map((value) => ({ value, label: t(`field.${value}`) }));
  const units = ledger.unitChoices.map(({ code, nameZh, nameEn }) => ({
    value: code,
    label: inLocale(locale, nameZh, nameEn),
  }));
  const measures = ledger.measures.map(({ code, titleZh, titleEn }) => ({
    value: code,
    label: `${code} ${inLocale(locale, titleZh, titleEn)}`,
  }));
  const labels = {
    measureCode: t("measure"),
    leadCode: t("lead-unit"),
    year: t("year"),
    dueOn: t("open-ended"),
    ...Object.fromEntries(ledger.columnViews.map(({ heading }, index) => [`columns.${index}`, heading])),
  };
  return (
    <Section id="columns" title={t("steps.columns")} aside={t("steps.columns-lead")}>
      <ActionForm
        action={mapColumnsAction}
        version={ledger.version}
        draftOwner={draftOwner}
        submitLabel={t("recheck")}
        labels={labels}
      >
        <input type="hidden" name="ledgerId" value={ledger.id} />
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {ledger.columnViews.map(({ heading, field, confidence, samples }, index) => (
            <SelectField
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their place
              key={index}
              name={`columns.${index}`}
              label={`${heading} · ${t(`confidence.${confidence}`)}`}
              hint={
                samples.length > 0 ? t("sample", { text: samples.map(shortened).join(" / ") }) : undefined
              }
              stored={field}
              options={fields}
            />
          ))}
        </div>
        {ledger.names.length > 0 ? (
          <fieldset className="rounded-box border border-line px-3.5 py-3">
            <legend className="px-1 text-sm font-medium">{t("steps.units")}</legend>
            <p className="mb-3 text-sm text-ink-soft">{t("steps.units-lead")}</p>
            <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {ledger.names.map(({ name, code, rows }, index) => (
                <div key={name}>
                  <input type="hidden" name={`units.${index}.name`} value={name} />
                  <SelectField
                    name={`units.${index}.code`}
                    label={rows === null ? name : t("name-rows", { name, rows })}
                    stored={code}
                    options={[{ value: NO_UNIT, label: t("no-unit") }, ...units]}
                    optional
                  />
                </div>
              ))}
            </div>
          </fieldset>
        ) : null}
        <fieldset className="rounded-box border border-line px-3.5 py-3">
          <legend className="px-1 text-sm font-medium">{t("steps.defaults")}</legend>
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              name="measureCode"
              label={labels.measureCode}
              stored={ledger.measureCode}
              options={measures}
              optional
            />
            <SelectField
              name="leadCode"
              label={labels.leadCode}
              stored={ledger.leadCode}
              options={units}
              optional
            />
            <TextField
              name="year"
              label={labels.year}
              hint={t("year-hint")}
              stored={ledger.year}
              inputMode="numeric"
              maxLength={4}
              optional
            />
            <TextField
              name="dueOn"
              type="date"
              label={labels.dueOn}
              hint={t("open-ended-hint")}
              stored={ledger.dueOn}
              optional
            />
          </div>
        </fieldset>
      </ActionForm>
    </Section>
  );
}

function shortened(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text;
}
