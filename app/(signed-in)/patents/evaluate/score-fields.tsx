import { TextArea, TextField } from "@/components/form/fields";
import type { Scores } from "@/lib/evaluations/scoring";
import { DIMENSIONS, type SheetItem, type SheetTerms } from "@/lib/evaluations/sheet";
import { weightText } from "@/lib/evaluations/weights";
import { inLocale, type Locale } from "@/lib/i18n/locale";
import { type Texts, useReaderLocale, useTexts } from "@/lib/i18n/translations";

export function scoreLabels(t: Texts<"evaluations">, { items }: SheetTerms, locale: Locale) {
  const scores = items.map((item) => [`scores.${item.code}`, inLocale(locale, item.nameZh, item.nameEn)]);
  return { ...Object.fromEntries(scores), on: t("field.scoredOn"), note: t("field.note") };
}

type Props = { sheet: SheetTerms; stored: { scores?: Scores; on: string; note?: string } };

/** Every item of a sheet by its dimension, for scoring and for putting scores right. */
export function ScoreFields({ sheet, stored }: Props) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  const named = (item: SheetItem) =>
    `${inLocale(locale, item.nameZh, item.nameEn)} (${weightText(item.weight)}%)`;
  return (
    <>
      <p className="text-sm text-ink-faint">{t("evaluate.score-hint")}</p>
      {DIMENSIONS.map((dimension) => (
        <fieldset key={dimension} className="rounded-box border border-line px-3.5 pb-3.5">
          <legend className="px-1 text-sm font-medium">
            {`${t(`dimension.${dimension}`)} ${weightText(sheet.weights[dimension])}%`}
          </legend>
          <div className="grid gap-3 pt-1.5 sm:grid-cols-2">
            {sheet.items
              .filter((item) => item.dimension === dimension)
              .map((item) => (
                <TextField
                  key={item.code}
                  name={`scores.${item.code}`}
                  label={named(item)}
                  stored={stored.scores?.[item.code]}
                  inputMode="numeric"
                  maxLength={3}
                />
              ))}
          </div>
        </fieldset>
      ))}
      <TextField name="on" type="date" label={t("field.scoredOn")} stored={stored.on} />
      <TextArea name="note" label={t("field.note")} stored={stored.note} rows={2} lang="zh-CN" optional />
    </>
  );
}
