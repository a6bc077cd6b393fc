import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { isRefusal, type Refusal, refuse } from "@/lib/kernel/outcome";
import type { PatentType } from "@/lib/patents/patent-type";
import { DIMENSIONS, type Dimension, type Sheet, type SheetTerms } from "./sheet";
import { WHOLE } from "./weights";

/** Item code → 0 to 100, whole. */
export type Scores = Readonly<Record<string, number>>;

/** Exact decimals with two places. */
export type ScoreTotals = Record<Dimension | "total", string>;

/**
 * Each dimension is the weighted mean of its items, the total that of the dimensions, of 0 to 100. All in whole
 * numbers, and rounded once each (half up): the total is reckoned from what was scored, not from rounded dimensions.
 */
export function scoreTotals(sheet: SheetTerms, scores: Scores): ScoreTotals {
  const parts = Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, weightedSum(sheet, scores, dimension)]),
  ) as Record<Dimension, number>;
  const total = DIMENSIONS.reduce((sum, dimension) => sum + sheet.weights[dimension] * parts[dimension], 0);
  return {
    legal: rounded(parts.legal, WHOLE),
    technical: rounded(parts.technical, WHOLE),
    economic: rounded(parts.economic, WHOLE),
    total: rounded(total, WHOLE * WHOLE),
  };
}

function weightedSum({ items }: SheetTerms, scores: Scores, dimension: Dimension): number {
  return items
    .filter((item) => item.dimension === dimension)
    .reduce((sum, { code, weight }) => sum + weight * (scores[code] ?? 0), 0);
}

/** A fraction as a decimal of two places. The largest numerator is 10^10, far below what a number holds exactly. */
function rounded(numerator: number, denominator: number): string {
  const step = denominator / 100;
  const cents = Math.floor((numerator + step / 2) / step);
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
}

export type Scoring = { scores: Scores; totals: ScoreTotals; on: CalendarDate; note: string };

type Scored = { scores: Scores; on: CalendarDate; note: string };

/** By the sheet as it is now: one opened before it was changed would score what is scored no longer. */
export function scorePatent(
  { type, sheet, sceneRetired }: { type: PatentType; sheet: Sheet; sceneRetired: boolean },
  { sheetId, ...scored }: Scored & { sheetId: number },
  today: CalendarDate,
): Scoring | Refusal {
  if (type === "DESIGN") return refuse("scoring.design");
  if (sceneRetired) return refuse("scene.retired");
  if (sheet.id !== sheetId) return refuse("scoring.sheet-changed");
  return scoredBy(sheet, scored, today);
}

/** What was scored wrongly, put right by the version it was scored by, whatever the sheet says now. */
export function correctScoring(
  current: Scored & { sheet: SheetTerms; withdrawn: boolean },
  corrected: Scored,
  today: CalendarDate,
): Scoring | Refusal {
  if (current.withdrawn) return refuse("evaluation.withdrawn");
  const scoring = scoredBy(current.sheet, corrected, today);
  if (isRefusal(scoring)) return scoring;
  const same =
    scoring.on === current.on &&
    scoring.note === current.note &&
    current.sheet.items.every(({ code }) => scoring.scores[code] === current.scores[code]);
  return same ? refuse("nothing-changed") : scoring;
}

function scoredBy(sheet: SheetTerms, { scores, on, note }: Scored, today: CalendarDate): Scoring | Refusal {
  if (on > today) return refuse("scoring.later", { field: "on" });
  const missing = sheet.items.find(({ code }) => scores[code] === undefined);
  if (missing) return refuse("scoring.score-missing", { field: `scores.${missing.code}` });
  const asked = Object.fromEntries(sheet.items.map(({ code }) => [code, scores[code] as number]));
  return { scores: asked, totals: scoreTotals(sheet, asked), on, note };
}
