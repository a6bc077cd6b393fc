import { groupedBy } from "@/lib/kernel/grouped-by";
import { PATENT_STAGES, type PatentStage, PIPELINE, reachedBit, SIDE_EXITS } from "@/lib/patents/stage";
import { averageOf } from "@/lib/progress/average";

/** What the register counts of a group of patents: per stage, and how many of them are of high value. */
export type Counts = { total: number; high: number; stages: Record<PatentStage, number> };

/** One sum of the tallies. */
export type StageCount = { key: string; stage: PatentStage; n: number; high: number };

export const forEachStage = <Value>(of: (stage: PatentStage) => Value): Record<PatentStage, Value> =>
  Object.fromEntries(PATENT_STAGES.map((stage) => [stage, of(stage)])) as Record<PatentStage, Value>;

export function countsOf(rows: readonly Omit<StageCount, "key">[]): Counts {
  const counts: Counts = { total: 0, high: 0, stages: forEachStage(() => 0) };
  for (const { stage, n, high } of rows) {
    counts.total += n;
    counts.high += high;
    counts.stages[stage] += n;
  }
  return counts;
}

/** By key, the largest first, what is not stated last; keys of which nothing is left are gone. */
export function countsByKey(rows: readonly StageCount[]): { key: string; counts: Counts }[] {
  const keys = groupedBy(rows, ({ key }) => key);
  return [...keys]
    .map(([key, own]) => ({ key, counts: countsOf(own) }))
    .filter(({ counts }) => counts.total !== 0)
    .sort(
      (one, other) =>
        Number(one.key === "") - Number(other.key === "") ||
        other.counts.total - one.counts.total ||
        (one.key < other.key ? -1 : 1),
    );
}

/** "41.3"; null of nothing. */
export function percentText(part: number, whole: number): string | null {
  return averageOf(part * 100, whole);
}

export type FunnelRow = {
  stage: PatentStage;
  /** How many patents ever came here or passed on beyond it, each once; all began at the first stage. */
  reached: number;
  standing: number;
  /** Of those that reached the stage before, in percent. */
  conversion: string | null;
  /** Days spent here before going on along the pipeline, and of how many; null where none has gone on. */
  median: number | null;
  wentOn: number;
};

export type ExitRow = Pick<FunnelRow, "stage" | "reached" | "standing">;

export type Funnel = { rows: FunnelRow[]; exits: ExitRow[] };

type Ways = {
  /** Patents by the bits of what they reached. */
  reached: readonly Pick<StageCount, "key" | "n">[];
  onwards: readonly { stage: PatentStage; median: number | null; n: number }[];
};

export function funnelOf(counts: Counts, { reached, onwards }: Ways): Funnel {
  const reachedOf = (stage: PatentStage) =>
    stage === PIPELINE[0]
      ? counts.total
      : reached.reduce((sum, { key, n }) => sum + (Number(key) & reachedBit(stage) ? n : 0), 0);
  return {
    rows: PIPELINE.map((stage, place) => {
      const before = PIPELINE[place - 1];
      const left = onwards.find((one) => one.stage === stage);
      return {
        stage,
        reached: reachedOf(stage),
        standing: counts.stages[stage],
        conversion: before ? percentText(reachedOf(stage), reachedOf(before)) : null,
        median: left?.median ?? null,
        wentOn: left?.n ?? 0,
      };
    }),
    exits: SIDE_EXITS.map((stage) => ({
      stage,
      reached: reachedOf(stage),
      standing: counts.stages[stage],
    })),
  };
}

/** Between which two stages the smallest share goes on; null where nothing has gone on anywhere. */
export function narrowestStep(rows: readonly FunnelRow[]): { from: FunnelRow; to: FunnelRow } | null {
  const steps = rows.flatMap((to, place) => {
    const from = rows[place - 1];
    return from && from.reached > 0 ? [{ from, to, share: to.reached / from.reached }] : [];
  });
  if (steps.every(({ share }) => share === 0)) return null;
  const [narrowest] = steps.toSorted((one, other) => one.share - other.share);
  return narrowest ? { from: narrowest.from, to: narrowest.to } : null;
}
