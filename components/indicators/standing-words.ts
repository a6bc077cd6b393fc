import type { BadgeTone } from "@/components/ui/badge";
import { amountText, type Qualifier } from "@/lib/indicators/amount";
import { compareDecimals } from "@/lib/indicators/exact-decimal";
import type { Mark, Standing } from "@/lib/indicators/standing";
import type { UnitOfMeasure } from "@/lib/indicators/unit-of-measure";
import type { IndicatorWords } from "./wording";

export const VERDICT_TONES: Record<Standing["verdict"], BadgeTone> = {
  ahead: "good",
  on: "good",
  behind: "warn",
  "no-basis": "draft",
};

type Of = { unitOfMeasure: UnitOfMeasure };

/** How far, or why nobody can say: "至少超前600亿元", "没有可核实的数值". */
export function standingText(
  standing: Standing,
  { unitOfMeasure, qualifier }: Of & { qualifier: Qualifier | null },
  { t, locale }: IndicatorWords,
): string {
  if (standing.verdict === "no-basis") {
    const said = qualifier && qualifier !== "EXACT" ? t(`qualifier.${qualifier}`) : "";
    return t(`standing.reason.${standing.reason}`, { qualifier: said });
  }
  const { verdict, bound } = standing;
  const gap =
    unitOfMeasure === "percent"
      ? t("standing.points", { value: standing.gap })
      : amountText(standing.gap, unitOfMeasure, locale);
  if (bound === "about") return t(`standing.about.${verdict}`, { gap });
  if (bound === "exact" || verdict === "on") return t(`standing.${verdict}`, { gap });
  const beyond = compareDecimals(standing.gap, "0") > 0;
  return beyond ? t(`standing.bound.${verdict}`, { gap }) : t(`standing.bound.${verdict}-open`);
}

/** What it was held against: "对照2024年12月31日阶段目标8800亿元". */
export function againstText({ against }: Standing, of: Of, words: IndicatorWords): string | null {
  if (!against) return null;
  const said = markWords(against, of, words);
  return words.t(against.final ? "standing.against-final" : "standing.against", said);
}

/** What fell due since and has no value yet. */
export function awaitedText({ awaited }: Standing, of: Of, words: IndicatorWords): string | null {
  return awaited && words.t("standing.awaited", markWords(awaited, of, words));
}

function markWords({ dueOn, quantity }: Mark, { unitOfMeasure }: Of, { date, locale }: IndicatorWords) {
  return { date: date(dueOn), value: amountText(quantity, unitOfMeasure, locale) };
}
