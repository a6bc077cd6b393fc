import { getTranslations } from "@/lib/i18n/translations";
import { EVIDENCES } from "@/lib/sources/source";

/** The evidence classes as choices of a form. */
export async function evidenceOptions(): Promise<{ value: string; label: string }[]> {
  const t = await getTranslations("common");
  return EVIDENCES.map((value) => ({
    value,
    label: `${t(`evidence.${value}`)} · ${t(`evidence-hint.${value}`)}`,
  }));
}
