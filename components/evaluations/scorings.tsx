import type { ScoringView } from "@/lib/evaluations/evaluation-view";
import { DIMENSIONS } from "@/lib/evaluations/sheet";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { CorrectedMark } from "./corrected-mark";
import { Entries } from "./entries";
import { SheetTable } from "./sheet-table";

type Props = {
  scorings: readonly ScoringView[];
  /** Where they are put right, for who may. */
  keptAt: string | null;
};

/** Totals by scene and version of the sheet; what was scored for each item unfolds. */
export function Scorings({ scorings, keptAt }: Props) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  const named = ({ scene, sheetNumber: number }: ScoringView) =>
    t("scored-by", { scene: inLocale(locale, scene.nameZh, scene.nameEn), number });
  const acts = (one: ScoringView) => ({
    href: `${keptAt}/scores/${one.id}`,
    action: t("correct.action"),
    named: t("correct.of", { what: `${named(one)} ${one.on}` }),
  });
  return (
    <Entries
      title={t("section.scorings")}
      note={t("no-conformity")}
      entries={scorings}
      keptAt={keptAt ? acts : null}
    >
      {(one) => (
        <>
          <p className="tabular-nums">
            <span className="font-medium">{t("total-score", { total: one.totals.total })}</span>{" "}
            <span className="text-ink-soft">
              {DIMENSIONS.map((dimension) => `${t(`dimension.${dimension}`)} ${one.totals[dimension]}`).join(
                " · ",
              )}
            </span>{" "}
            {one.corrected ? <CorrectedMark /> : null}
          </p>
          <p className="text-sm">{named(one)}</p>
          {one.note ? (
            <p lang="zh-CN" className="max-w-3xl whitespace-pre-line break-words">
              {one.note}
            </p>
          ) : null}
          <details className="my-1">
            <summary className="cursor-pointer text-sm text-accent">{t("each-item")}</summary>
            <div className="mt-2">
              <SheetTable caption={named(one)} sheet={one.sheet} scores={one.scores} />
            </div>
          </details>
        </>
      )}
    </Entries>
  );
}
