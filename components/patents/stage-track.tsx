import clsx from "clsx";
import { useTexts } from "@/lib/i18n/translations";
import { isSideExit, type PatentStage, PIPELINE } from "@/lib/patents/stage";

type State = "passed" | "here" | "over" | "ahead";

const MARK: Record<State, string> = { passed: "✓", here: "●", over: "–", ahead: "○" };

/** The stages in their order, and which of them the patent has been at. A side exit stands behind them. */
export function StageTrack({ stage, been }: { stage: PatentStage; been: readonly PatentStage[] }) {
  const t = useTexts("patents");
  const furthest = Math.max(...been.map((one) => (PIPELINE as readonly PatentStage[]).indexOf(one)));
  const stateOf = (one: PatentStage, place: number): State => {
    if (one === stage) return "here";
    if (been.includes(one)) return "passed";
    return place < furthest ? "over" : "ahead";
  };
  const shown: PatentStage[] = isSideExit(stage) ? [...PIPELINE, stage] : [...PIPELINE];
  return (
    <ol aria-label={t("pipeline.ways")} className="flex flex-wrap gap-1.5">
      {shown.map((one, place) => {
        const state = stateOf(one, place);
        return (
          <li
            key={one}
            aria-current={state === "here" ? "step" : undefined}
            className={clsx(
              "flex items-center gap-1.5 rounded-box border px-2.5 py-1 text-sm",
              state === "here" && "border-accent bg-accent-wash font-medium",
              state === "passed" && "border-line-strong",
              (state === "ahead" || state === "over") && "border-dashed border-line text-ink-faint",
            )}
          >
            <span aria-hidden className={state === "passed" ? "text-good" : undefined}>
              {MARK[state]}
            </span>
            {t(`stage.${one}`)}
            <span className="sr-only">{t(`pipeline.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
