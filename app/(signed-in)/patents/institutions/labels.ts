import { getTranslations } from "@/lib/i18n/translations";

/** Of the form, and of what the history says was changed. */
export async function institutionLabels() {
  const t = await getTranslations("institutions");
  return {
    kind: t("column.kind"),
    province: t("column.province"),
    confirmed: t("column.standing"),
    reason: t("field.reason"),
    patents: t("field.recounted"),
  };
}
