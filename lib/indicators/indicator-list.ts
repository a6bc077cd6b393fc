import { groupedBy } from "@/lib/kernel/grouped-by";
import { latestOf } from "./drawing";
import type { Indicator } from "./indicator";
import type { ListAsked } from "./indicator.schema";

/** The indicators somebody asked for. They are some dozens with short texts: sifted here, not in SQL. */
export function siftIndicators(indicators: readonly Indicator[], asked: ListAsked): Indicator[] {
  const words = asked.q.toLowerCase().split(/\s+/).filter(Boolean);
  const sifted = indicators.filter(
    (indicator) =>
      words.every((word) => searchable(indicator).includes(word)) &&
      (asked.measure === null || belongsTo(indicator, asked.measure)) &&
      (asked.kind === null || indicator.kind === asked.kind) &&
      (asked.target === null || (asked.target === "yes") === indicator.targets.length > 0),
  );
  if (asked.sort === "name") return sifted.sort((a, b) => a.nameZh.localeCompare(b.nameZh, "zh-CN"));
  if (asked.sort === "recent") return sifted.sort((a, b) => latestDay(b).localeCompare(latestDay(a)));
  return sifted;
}

/** Under the first measure each serves; those that serve none come last, under null. */
export function groupedByMeasure(
  indicators: readonly Indicator[],
): [Indicator["measures"][number] | null, Indicator[]][] {
  const groups = groupedBy(indicators, ({ measures }) => measures[0]?.code ?? null);
  return [...groups]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b)))
    .map(([, members]) => [members[0]?.measures[0] ?? null, members]);
}

function belongsTo({ measures }: Indicator, code: string): boolean {
  return code === "none" ? measures.length === 0 : measures.some((measure) => measure.code === code);
}

function searchable({ code, nameZh, nameEn, noteZh, noteEn, series }: Indicator): string {
  const names = series.flatMap((one) => [one.nameZh, one.nameEn]);
  return [code, nameZh, nameEn, noteZh, noteEn, ...names].join(" ").toLowerCase();
}

function latestDay(indicator: Indicator): string {
  return latestOf(indicator)?.asOf ?? "";
}
