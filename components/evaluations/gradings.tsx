import { Badge } from "@/components/ui/badge";
import type { GradingView } from "@/lib/evaluations/evaluation-view";
import type { GradeLabel } from "@/lib/evaluations/grading";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { ToldBy } from "./told-by";

type Props = { gradings: readonly GradingView[]; labels: readonly GradeLabel[] };

/** The owner's own grade: the one in force, and those before it. */
export function Gradings({ gradings, labels }: Props) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  if (gradings.length === 0) return null;
  const named = (grade: number) => {
    const label = labels.find(({ id }) => id === grade);
    return label ? inLocale(locale, label.nameZh, label.nameEn) : String(grade);
  };
  return (
    <div>
      <h3 className="mb-2 text-sm font-semibold text-ink-soft">{t("section.gradings")}</h3>
      <ol className="space-y-3">
        {gradings.map((grading, place) => (
          <li key={grading.id} className="border-s-2 border-line-strong ps-3">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{named(grading.grade)}</span>
              {place === 0 ? <Badge tone="info">{t("in-force")}</Badge> : null}
            </p>
            <p lang="zh-CN" className="max-w-3xl whitespace-pre-line break-words">
              {grading.basis}
            </p>
            <ToldBy {...grading} />
          </li>
        ))}
      </ol>
    </div>
  );
}
