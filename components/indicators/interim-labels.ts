import { getTranslations } from "@/lib/i18n/translations";
import { indicatorFieldLabels } from "./field-labels";

const MOST_ROWS = 60;

/** Names of the fields of interim targets, for form, history and conflict: "各期目标 3 · 目标值". */
export async function interimFieldLabels(): Promise<Record<string, string>> {
  const [t, labels, form] = await Promise.all([
    getTranslations("indicators"),
    indicatorFieldLabels(),
    getTranslations("form"),
  ]);
  const rows = Array.from({ length: MOST_ROWS }, (_, index) =>
    (["dueOn", "quantity"] as const).map((field) => [
      `points.${index}.${field}`,
      `${form("row", { number: index + 1 })} · ${t(`interim.field.${field}`)}`,
    ]),
  ).flat();
  return {
    evidence: labels.evidence,
    sources: labels.sources,
    points: t("interim.field.points"),
    number: t("interim.field.number"),
    groundsZh: t("interim.field.groundsZh"),
    groundsEn: t("interim.field.groundsEn"),
    ...Object.fromEntries(rows),
  };
}
