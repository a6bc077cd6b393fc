import { ToldBy } from "@/components/evaluations/told-by";
import { Section } from "@/components/ui/section";
import type { EvaluationView, GradingView } from "@/lib/evaluations/evaluation-view";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";

/** The grade to be withdrawn, and which is in force then. */
export function GradeGiven({ grading, all }: { grading: GradingView; all: EvaluationView }) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  const named = (grade: number) => {
    const label = all.labels.find(({ id }) => id === grade);
    return label ? inLocale(locale, label.nameZh, label.nameEn) : String(grade);
  };
  const standing = all.gradings.filter(({ withdrawn }) => withdrawn === null);
  const [inForce] = standing;
  const [left] = standing.filter(({ id }) => id !== grading.id);
  const follows = !left
    ? t("withdraw.grading-none")
    : t(inForce === grading ? "withdraw.grading-follows" : "withdraw.grading-stays", {
        grade: named(left.grade),
      });
  return (
    <Section id="given" title={named(grading.grade)}>
      <p lang="zh-CN" className="whitespace-pre-line break-words">
        {grading.basis}
      </p>
      <ToldBy {...grading} />
      <p className="mt-3">{follows}</p>
    </Section>
  );
}
