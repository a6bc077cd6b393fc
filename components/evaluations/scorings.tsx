import type { ScoringView } from "@/lib/evaluations/evaluation-view";
import { DIMENSIONS } from "@/lib/evaluations/sheet";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { SheetTable } from "./sheet-table";
import { ToldBy } from "./told-by";

/** Totals by scene and version of the sheet; what was scored for each item unfolds. */
export function Scorings({ scorings }: { scorings: readonly ScoringView[] }) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  if (scorings.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 text-sm font-semibold text-ink-soft">{t("section.scorings")}</h3>
      <p className="mb-2 text-sm text-ink-faint">{t("no-conformity")}</p>
      <ul className="space-y-3">
        {scorings.map((one) => {
          const scene = inLocale(locale, one.scene.nameZh, one.scene.nameEn);
          const named = t("scored-by", { scene, number: one.sheetNumber });
          return (
            <li key={one.id} className="border-s-2 border-line-strong ps-3">
              <p className="tabular-nums">
                <span className="font-medium">{t("total-score", { total: one.totals.total })}</span>{" "}
                <span className="text-ink-soft">
                  {DIMENSIONS.map(
                    (dimension) => `${t(`dimension.${dimension}`)} ${one.totals[dimension]}`,
                  ).join(" · ")}
                </span>
              </p>
              <p className="text-sm">{named}</p>
              {one.note ? (
                <p lang="zh-CN" className="max-w-3xl whitespace-pre-line break-words">
                  {one.note}
                </p>
              ) : null}
              <ToldBy {...one} />
              <details className="mt-1">
                <summary className="cursor-pointer text-sm text-accent">{t("each-item")}</summary>
                <div className="mt-2">
                  <SheetTable caption={named} sheet={one.sheet} scores={one.scores} />
                </div>
              </details>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
