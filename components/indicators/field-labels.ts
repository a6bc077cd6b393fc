import { getTranslations } from "@/lib/i18n/translations";

const FIELDS = [
  "plan",
  "code",
  "nameZh",
  "nameEn",
  "unitOfMeasure",
  "kind",
  "direction",
  "noteZh",
  "noteEn",
  "dataProvider",
  "leadUnit",
  "measures",
  "textZh",
  "textEn",
  "validFrom",
  "comparableWithPrevious",
  "series",
  "seriesCode",
  "seriesZh",
  "seriesEn",
  "definition",
  "periodZh",
  "periodEn",
  "periodStart",
  "asOf",
  "publishedOn",
  "value",
  "qualifier",
  "evidence",
  "derivationZh",
  "derivationEn",
  "sources",
] as const;

export type IndicatorField = (typeof FIELDS)[number];

/** Names of the fields of an indicator and its values, for forms, history and conflicts. */
export async function indicatorFieldLabels(): Promise<Record<IndicatorField, string>> {
  const t = await getTranslations("indicators");
  return Object.fromEntries(FIELDS.map((field) => [field, t(`field.${field}`)])) as Record<
    IndicatorField,
    string
  >;
}
