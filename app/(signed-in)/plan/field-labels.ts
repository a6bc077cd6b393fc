import { getTranslations } from "@/lib/i18n/translations";

const FIELDS = [
  "titleZh",
  "titleEn",
  "issuerZh",
  "issuerEn",
  "documentDate",
  "publishedOn",
  "datesEvidence",
  "mainThreadZh",
  "mainThreadEn",
  "summaryZh",
  "summaryEn",
  "evidence",
  "valueZh",
  "valueEn",
  "dueTextZh",
  "dueTextEn",
  "noteZh",
  "noteEn",
  "dueOn",
  "reasonZh",
] as const;

export type PlanFieldLabels = Record<(typeof FIELDS)[number], string>;

/** Names of the fields of a plan, its parts and targets, for forms, histories and conflicts. */
export async function planFieldLabels(): Promise<PlanFieldLabels> {
  const t = await getTranslations("plan");
  return Object.fromEntries(FIELDS.map((field) => [field, t(`field.${field}`)])) as PlanFieldLabels;
}
