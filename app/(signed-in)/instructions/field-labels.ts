import { getTranslations } from "@/lib/i18n/translations";

/** The names of the fields of every form about an instruction. */
export async function instructionFieldLabels() {
  const t = await getTranslations("instructions");
  return {
    text: t("field.text"),
    wishedBy: t("field.wishedBy"),
    owner: t("field.owner"),
    dueOn: t("field.dueOn"),
    remark: t("field.remark"),
    answer: t("field.answer"),
    reason: t("field.reason"),
    note: t("field.note"),
  };
}
