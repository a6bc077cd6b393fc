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
