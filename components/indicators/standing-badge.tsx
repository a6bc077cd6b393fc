import { Badge } from "@/components/ui/badge";
import type { Standing } from "@/lib/indicators/standing";
import { VERDICT_TONES } from "./standing-words";
import type { IndicatorWords } from "./wording";

/** Ahead, on, behind, or that nobody can say, in a word with a shape and a colour of its own. */
export function StandingBadge({ standing, words }: { standing: Standing; words: IndicatorWords }) {
  return (
    <Badge tone={VERDICT_TONES[standing.verdict]}>{words.t(`standing.verdict.${standing.verdict}`)}</Badge>
  );
}

/** A target that is a number without a way to it. */
export function MissingBadge({ words: { t } }: { words: IndicatorWords }) {
  return (
    <Badge tone="warn" title={t("interim.missing-hint")}>
      {t("interim.missing")}
    </Badge>
  );
}

/** Invented for the demonstration. */
export function DemonstrationBadge({ words: { t } }: { words: IndicatorWords }) {
  return (
    <Badge tone="draft" title={t("interim.demonstration-hint")}>
      {t("interim.demonstration")}
    </Badge>
  );
}
