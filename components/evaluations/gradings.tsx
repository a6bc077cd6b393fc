import { Badge } from "@/components/ui/badge";
import type { GradingView } from "@/lib/evaluations/evaluation-view";
import type { GradeLabel } from "@/lib/evaluations/grading";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { Entries } from "./entries";

type Props = {
  gradings: readonly GradingView[];
  labels: readonly GradeLabel[];
  /** Where they are withdrawn, for who may. */
  keptAt: string | null;
};

/** The owner's own grade: the one in force, and those before it. */
export function Gradings({ gradings, labels, keptAt }: Props) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  const named = (grade: number) => {
    const label = labels.find(({ id }) => id === grade);
    return label ? inLocale(locale, label.nameZh, label.nameEn) : String(grade);
  };
  const acts = ({ id, grade, on }: GradingView) => ({
    href: `${keptAt}/gradings/${id}`,
    action: t("withdraw.action"),
    named: t("withdraw.of", { what: `${named(grade)} ${on}` }),
  });
  return (
    <Entries title={t("section.gradings")} entries={gradings} keptAt={keptAt ? acts : null}>
      {(grading, place) => (
        <>
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{named(grading.grade)}</span>
            {place === 0 ? <Badge tone="info">{t("in-force")}</Badge> : null}
          </p>
          <p lang="zh-CN" className="max-w-3xl whitespace-pre-line break-words">
            {grading.basis}
          </p>
        </>
      )}
    </Entries>
  );
}
