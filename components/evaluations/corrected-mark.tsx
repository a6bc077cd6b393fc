import { useTexts } from "@/lib/i18n/translations";

/** Leads to what it said before. */
export function CorrectedMark() {
  const t = useTexts("evaluations");
  return (
    <a href="#history" title={t("correct.mark-hint")} className="text-sm">
      {t("correct.mark")}
    </a>
  );
}
