import type { SourcesAsked } from "./source.schema";
import { type ListedSource, timesUsed } from "./source-registration";

/** The sources asked for; some hundred short rows, sifted here. S2 stands before S15. */
export function siftSources(sources: readonly ListedSource[], asked: SourcesAsked): ListedSource[] {
  const words = asked.q.toLowerCase().split(/\s+/).filter(Boolean);
  const turn = asked.sort.descending ? -1 : 1;
  return sources
    .filter((source) => asked.grade === null || source.grade === asked.grade)
    .filter((source) => words.every((word) => searchable(source).includes(word)))
    .sort((a, b) => turn * COMPARE[asked.sort.by](a, b) || byNumber(a, b));
}

const COMPARE: Record<SourcesAsked["sort"]["by"], (a: ListedSource, b: ListedSource) => number> = {
  number: byNumber,
  published: (a, b) => (a.publishedOn ?? "").localeCompare(b.publishedOn ?? ""),
  uses: (a, b) => timesUsed(a) - timesUsed(b),
};

function byNumber(a: ListedSource, b: ListedSource): number {
  return a.id.localeCompare(b.id, "en", { numeric: true });
}

function searchable({ id, titleZh, titleEn, url }: ListedSource): string {
  return `${id} ${titleZh} ${titleEn} ${url ?? ""}`.toLowerCase();
}
