import { diffChars, diffWordsWithSpace } from "diff";
import type { Locale } from "@/lib/i18n/locale";
import type { Article } from "./article";
import { clauseInWords } from "./clause-words";

/** A run of text that both versions have, or only the earlier, or only the later. */
export type Run = { text: string; kind: "same" | "gone" | "new" };

export type ArticleComparison = {
  kind: "same" | "changed" | "moved" | "added" | "removed";
  before: Article | null;
  after: Article | null;
  heading: Run[];
  text: Run[];
  clauses: Run[];
};

/** The articles of two versions side by side, in the order of the later; removed ones stand where they stood. */
export function compareArticles(
  before: readonly Article[],
  after: readonly Article[],
  locale: Locale,
): ArticleComparison[] {
  const partner = pairUp(before, after);
  const paired = new Set(partner.values());
  const compared = after.map((article) => compareOne(partner.get(article) ?? null, article, locale));
  for (const article of before) {
    if (paired.has(article)) continue;
    const place = compared.findIndex((one) => one.before !== null && one.before.number > article.number);
    const gone = compareOne(article, null, locale);
    compared.splice(place === -1 ? compared.length : place, 0, gone);
  }
  return compared;
}

/** Chinese has no blanks between words: it is compared by characters, English by words. */
export function differences(before: string, after: string, locale: Locale): Run[] {
  const changes = locale === "zh" ? diffChars(before, after) : diffWordsWithSpace(before, after);
  return changes.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? "new" : removed ? "gone" : "same",
  }));
}

/**
 * An article is the same article when it kept its heading, or else its text, or else its number:
 * an article put in between must not make all that follow look rewritten.
 */
function pairUp(before: readonly Article[], after: readonly Article[]): Map<Article, Article> {
  const partner = new Map<Article, Article>();
  const free = new Set(before);
  const likenesses: ((a: Article, b: Article) => boolean)[] = [
    (a, b) => a.headingZh === b.headingZh,
    (a, b) => a.textZh === b.textZh,
    (a, b) => a.number === b.number,
  ];
  for (const alike of likenesses) {
    for (const article of after) {
      if (partner.has(article)) continue;
      const match = [...free].find((candidate) => alike(candidate, article));
      if (!match) continue;
      partner.set(article, match);
      free.delete(match);
    }
  }
  return partner;
}

function compareOne(before: Article | null, after: Article | null, locale: Locale): ArticleComparison {
  const heading = differences(headingOf(before, locale), headingOf(after, locale), locale);
  const text = differences(textOf(before, locale), textOf(after, locale), locale);
  const clauses = clauseRuns(before, after, locale);
  const changed = [...heading, ...text, ...clauses].some(({ kind }) => kind !== "same");
  const kind = !before
    ? "added"
    : !after
      ? "removed"
      : changed
        ? "changed"
        : before.number === after.number
          ? "same"
          : "moved";
  return { kind, before, after, heading, text, clauses };
}

/** Whole clauses: a number that changes inside of one is easier read as the old sentence and the new. */
function clauseRuns(before: Article | null, after: Article | null, locale: Locale): Run[] {
  const old = (before?.clauses ?? []).map((clause) => clauseInWords(clause, locale));
  const now = (after?.clauses ?? []).map((clause) => clauseInWords(clause, locale));
  return [
    ...old.filter((text) => !now.includes(text)).map((text) => ({ text, kind: "gone" as const })),
    ...now.map((text) => ({ text, kind: old.includes(text) ? ("same" as const) : ("new" as const) })),
  ];
}

function headingOf(article: Article | null, locale: Locale): string {
  return article ? (locale === "zh" ? article.headingZh : article.headingEn) : "";
}

function textOf(article: Article | null, locale: Locale): string {
  return article ? (locale === "zh" ? article.textZh : article.textEn) : "";
}
