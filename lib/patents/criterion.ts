import type { PatentStatus } from "./patent";
import type { PatentType } from "./patent-type";

/** The five official cases of a high-value invention patent, in the order of their bits in `patent.criteria`. */
export const CRITERIA = [
  "STRATEGIC_INDUSTRY",
  "OVERSEAS_FAMILY",
  "MAINTAINED_TEN_YEARS",
  "PLEDGE_FINANCING",
  "AWARD",
] as const;
export type CriterionKind = (typeof CRITERIA)[number];

export function criteriaIn(bits: number): CriterionKind[] {
  return CRITERIA.filter((_, place) => (bits >> place) & 1);
}

export function criteriaBits(kinds: Iterable<CriterionKind>): number {
  let bits = 0;
  for (const kind of kinds) bits |= 1 << CRITERIA.indexOf(kind);
  return bits;
}

/** Never typed: a valid invention patent in one of the five cases. `patent_high_value` says the same in SQL. */
export function isHighValue(patent: { type: PatentType; status: PatentStatus; criteria: number }): boolean {
  return patent.type === "INVENTION" && patent.status === "IN_FORCE" && patent.criteria !== 0;
}
