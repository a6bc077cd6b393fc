import { getLocale } from "next-intl/server";
import { CheckboxField, SelectField, TextArea, TextField } from "@/components/form/fields";
import { getTranslations } from "@/lib/i18n/translations";
import type { ArticleText } from "@/lib/working-rules/article";
import { CADENCES, CLAUSE_KEYS, type Clause, type ClauseKey } from "@/lib/working-rules/clause";
import { clauseName } from "@/lib/working-rules/clause-words";
import { clauseFieldValues } from "@/lib/working-rules/rules.schema";
import { articleFieldLabels, CLAUSE_FIELDS } from "./field-labels";

const BLANK: ArticleText = { headingZh: "", headingEn: "", textZh: "", textEn: "" };

/** The fields of an article: its words, and below them what the system reads from it. */
export async function ArticleFields({
  text = BLANK,
  clauses = [],
}: {
  text?: ArticleText;
  clauses?: readonly Clause[];
}) {
  const [t, labels] = await Promise.all([getTranslations("rules"), articleFieldLabels()]);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="headingZh" label={labels.headingZh} stored={text.headingZh} lang="zh-CN" />
        <TextField name="headingEn" label={labels.headingEn} stored={text.headingEn} lang="en" />
      </div>
      <TextArea name="textZh" label={labels.textZh} stored={text.textZh} rows={6} lang="zh-CN" />
      <TextArea name="textEn" label={labels.textEn} stored={text.textEn} rows={7} lang="en" />
      <fieldset className="rounded-box border border-line px-3.5 pb-3.5">
        <legend className="px-1 text-sm font-medium">{t("draft.clauses")}</legend>
        <p className="mb-3 text-sm text-ink-faint">{t("draft.clauses-hint")}</p>
        <div className="grid gap-3 md:grid-cols-2">
          {CLAUSE_KEYS.map((key) => (
            <ClauseFields key={key} of={key} stored={clauseFieldValues(clauses)[key] ?? {}} />
          ))}
        </div>
      </fieldset>
    </>
  );
}

async function ClauseFields({ of, stored }: { of: ClauseKey; stored: Record<string, string> }) {
  const [t, locale] = await Promise.all([getTranslations("rules"), getLocale()]);
  return (
    <fieldset className="rounded-box border border-line px-3 pb-3">
      <legend className="px-1 text-sm text-ink-soft">{clauseName(of, locale)}</legend>
      <div className="space-y-3">
        {CLAUSE_FIELDS[of].map((field) => {
          const name = `clauses.${of}.${field}`;
          const label = t(`clause-field.${field}`);
          if (field === "applies")
            return <CheckboxField key={field} name={name} label={label} stored={stored.applies === "on"} />;
          if (field === "cadence") {
            const options = CADENCES.map((value) => ({ value, label: t(`cadence.${value}`) }));
            return (
              <SelectField
                key={field}
                name={name}
                label={label}
                stored={stored[field]}
                options={options}
                optional
              />
            );
          }
          return <TextField key={field} name={name} label={label} stored={stored[field]} optional />;
        })}
      </div>
    </fieldset>
  );
}
