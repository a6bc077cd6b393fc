import { getTranslations } from "@/lib/i18n/translations";

/** Names of a measure's fields, for its form, its history and a conflict. */
export async function measureFieldLabels(): Promise<Record<string, string>> {
  const t = await getTranslations("plan");
  return {
    titleZh: t("field.titleZh"),
    titleEn: t("field.titleEn"),
    asksZh: t("field.asksZh"),
    asksEn: t("field.asksEn"),
    evidence: t("field.evidence"),
    sourceIds: t("field.sourceIds"),
    leads: t("measures.leads"),
    supports: t("measures.supports"),
    evidenceNoteZh: t("field.evidenceNoteZh"),
    evidenceNoteEn: t("field.evidenceNoteEn"),
  };
}
