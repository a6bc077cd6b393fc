import { changed } from "@/lib/audit/changed";
import type { ArticleWording } from "./article";
import { clauseLine } from "./clause-words";

export const ARTICLE_FIELDS = ["headingZh", "headingEn", "textZh", "textEn", "clauses"] as const;

/** How the trail names a field of an article; the number is the one it had at that moment. */
export function articleField(number: number, field: (typeof ARTICLE_FIELDS)[number]): string {
  return `article-${number}-${field}`;
}

/** What changed in an article, for a reader: clauses as sentences, one a line. */
export function articleTrail(number: number, before: ArticleWording | null, after: ArticleWording | null) {
  return changed(fieldsOf(number, before), fieldsOf(number, after));
}

/** The articles as they follow one another, one a line. */
export function orderTrail(
  articles: readonly { id: string; headingZh: string }[],
  order: readonly string[],
): string {
  const heading = new Map(articles.map(({ id, headingZh }) => [id, headingZh]));
  return order.map((id, index) => `${index + 1} ${heading.get(id) ?? ""}`).join("\n");
}

export function rulesLabel(rules: { titleZh: string; number: number }): string {
  return `${rules.titleZh}（第${rules.number}版）`;
}

function fieldsOf(number: number, wording: ArticleWording | null): Record<string, string> {
  const values = wording && { ...wording, clauses: wording.clauses.map(clauseLine).join("\n") };
  return Object.fromEntries(
    ARTICLE_FIELDS.map((field) => [articleField(number, field), values?.[field] ?? ""]),
  );
}
