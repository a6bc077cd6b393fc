import type { EnterpriseEvaluation } from "./enterprise-evaluation";
import type { Scores, Scoring } from "./scoring";
import type { SheetTerms } from "./sheet";
import { weightText } from "./weights";

/* In words, as the trail is read by people. */

export function evaluationTold({ enterprise, prospect, improvement, wish, on }: EnterpriseEvaluation) {
  return { enterprise, prospect, improvement, wish, evaluatedOn: on };
}

/** Without each item's score: they are many, and stand where the scoring does. */
export function scoringTold({ totals: { total, ...parts }, on, note }: Omit<Scoring, "scores">) {
  return { ...parts, scoreTotal: total, scoredOn: on, note };
}

/** The items' scores, or those of them that differ from others. */
export function scoresTold({ items }: SheetTerms, scores: Scores, others: Scores = {}): string {
  return items
    .filter(({ code }) => scores[code] !== others[code])
    .map(({ nameZh, code }) => `${nameZh} ${scores[code] ?? ""}`)
    .join("；");
}

export function sheetTold({ weights, items }: SheetTerms) {
  const share = (weight: number) => `${weightText(weight)}%`;
  return {
    dimensions: Object.values(weights).map(share).join(" / "),
    items: items.map(({ nameZh, weight }) => `${nameZh} ${share(weight)}`).join("；"),
  };
}
