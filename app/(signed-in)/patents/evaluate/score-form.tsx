import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { scorePatentAction } from "./actions";
import type { EvaluateForm } from "./grade-form";
import { ScoreFields, scoreLabels } from "./score-fields";

/** By the sheet of one scene; the others are a link away. */
export function ScoreForm({ view, today, draftOwner, scene }: EvaluateForm & { scene?: string }) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  const chosen = view.scenes.find(({ code }) => code === scene) ?? view.scenes[0];
  if (view.type === "DESIGN" || !chosen) {
    return (
      <Section id="score" title={t("evaluate.score")}>
        <p className="text-ink-soft">{t("evaluate.no-designs")}</p>
      </Section>
    );
  }
  const { sheet, code } = chosen;
  return (
    <Section id="score" title={t("evaluate.score")} aside={t("version-value", { number: sheet.number })}>
      <p className="mb-3 text-sm text-ink-soft">{t("no-conformity")}</p>
      <nav aria-label={t("scene")} className="no-print mb-4 flex flex-wrap gap-x-4 gap-y-1.5">
        {view.scenes.map((one) => (
          <Link
            key={one.code}
            href={`/patents/evaluate?patent=${view.number}&scene=${one.code}#score`}
            aria-current={one.code === code ? "true" : undefined}
            className="py-0.5 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline"
          >
            {inLocale(locale, one.nameZh, one.nameEn)}
          </Link>
        ))}
      </nav>
      <div className="max-w-3xl">
        <ActionForm
          action={scorePatentAction}
          draftOwner={`${draftOwner}:score-${code}-${sheet.number}`}
          labels={scoreLabels(t, sheet, locale)}
          submitLabel={t("evaluate.score-submit")}
        >
          <input type="hidden" name="number" value={view.number} />
          <input type="hidden" name="scene" value={code} />
          <input type="hidden" name="sheetId" value={sheet.id} />
          <ScoreFields sheet={sheet} stored={{ on: today }} />
        </ActionForm>
      </div>
    </Section>
  );
}
