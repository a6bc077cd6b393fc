/** The pipeline (转化流程) in its order. */
export const PIPELINE = [
  "INVENTORIED",
  "GRADED",
  "POOLED",
  "MATCHED",
  "CONTRACTED",
  "IN_PRODUCTION",
  "REVENUE",
] as const;
/** Where a patent leaves it. */
export const SIDE_EXITS = ["WITHDRAWN", "LAPSED"] as const;
export const PATENT_STAGES = [...PIPELINE, ...SIDE_EXITS] as const;
export type PatentStage = (typeof PATENT_STAGES)[number];

export const isSideExit = (stage: PatentStage): boolean => (SIDE_EXITS as readonly string[]).includes(stage);

/** Stages that are reached on the way; all patents begin at the first. */
export const REACHABLE = PATENT_STAGES.slice(1) as [PatentStage, ...PatentStage[]];

/** The bit of a stage in `patent.reached`. */
export const reachedBit = (stage: PatentStage): number => 1 << PATENT_STAGES.indexOf(stage);

/** What the steps into some stages leave in `patent.reached`, as `patent_stages_reached` in SQL: with a stage those before it. */
export function reachedBits(stages: Iterable<PatentStage>): number {
  let bits = 0;
  for (const stage of stages) bits |= isSideExit(stage) ? reachedBit(stage) : reachedBit(stage) * 2 - 2;
  return bits;
}
