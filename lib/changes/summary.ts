import { CHANGE_SECTIONS, compareChanges, totalOf, weightiest } from "./change";
import type { ChangeOf, Changes, ChangesSummary } from "./change-view";
import type { Span } from "./span";

/** So many lines fit a box on another page. */
const LINES = 5;

/** The counts and the few weightiest lines of what changed. That a task stood still is none of them. */
export function summaryOf(span: Span, { counts, lines }: Changes): ChangesSummary {
  const all = CHANGE_SECTIONS.filter((section) => section !== "still").flatMap((section) =>
    lines[section].map((line) => ({ section, line }) as ChangeOf),
  );
  const chosen = weightiest(
    all.map(({ line }) => line),
    LINES,
  );
  return {
    span,
    counts,
    total: totalOf(counts),
    weightiest: all
      .filter(({ line }) => chosen.includes(line))
      .toSorted((a, b) => compareChanges(a.line, b.line)),
  };
}
