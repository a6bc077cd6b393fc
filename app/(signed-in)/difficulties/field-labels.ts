import { getTranslations } from "@/lib/i18n/translations";

/** The names of the fields of every form about a difficulty. */
export async function difficultyFieldLabels() {
  const t = await getTranslations("difficulties");
  return {
    title: t("field.title"),
    description: t("field.description"),
    request: t("field.request"),
    routedTo: t("field.routedTo"),
    answerDueOn: t("field.answerDueOn"),
    reason: t("field.reason"),
    answer: t("field.answer"),
    note: t("field.note"),
  };
}
