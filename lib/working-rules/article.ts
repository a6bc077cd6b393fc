import type { Locale } from "@/lib/i18n/locale";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Clause, ClauseKey } from "./clause";
import { frozen, type RulesVersion } from "./rules-version";

export type ArticleText = { headingZh: string; headingEn: string; textZh: string; textEn: string };
export type ArticleWording = ArticleText & { clauses: Clause[] };
export type Article = ArticleWording & { id: string; number: number };

export const DIRECTIONS = ["up", "down"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** `第七条`, `Article 7`. */
export function articleName(number: number, locale: Locale): string {
  return locale === "zh" ? `第${chineseNumeral(number)}条` : `Article ${number}`;
}

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 to 999 as articles are counted: 十, 二十一, 一百零三. */
export function chineseNumeral(number: number): string {
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor((number % 100) / 10);
  const ones = number % 10;
  const head = hundreds ? `${DIGITS[hundreds]}百` : "";
  const gap = hundreds && !tens && ones ? "零" : "";
  const ten = tens ? `${tens === 1 && !hundreds ? "" : DIGITS[tens]}十` : "";
  return `${head}${gap}${ten}${ones ? DIGITS[ones] : ""}`;
}

/** The article a clause already stands in, if any other: two articles must not set the same thing. */
export type Elsewhere = Partial<Record<ClauseKey, number>>;

export function reviseArticle(
  article: ArticleWording & { inForceFrom: string | null; elsewhere: Elsewhere },
  wording: ArticleWording,
): ArticleWording | Refusal {
  const unchanged = JSON.stringify(wordingOf(article)) === JSON.stringify(wordingOf(wording));
  return (
    frozen(article) ??
    clauseTwice(wording, article.elsewhere) ??
    (unchanged ? refuse("nothing-changed") : wording)
  );
}

export function addArticle(
  rules: RulesVersion & { elsewhere: Elsewhere },
  wording: ArticleWording,
  position: number,
): { wording: ArticleWording; position: number } | Refusal {
  const isFrozen = frozen(rules) ?? clauseTwice(wording, rules.elsewhere);
  return isFrozen ?? { wording, position: Math.min(position, rules.articles.length + 1) };
}

/** The order of article ids without one of them. */
export function removeArticle(rules: RulesVersion, articleId: string): { order: string[] } | Refusal {
  return frozen(rules) ?? { order: orderOf(rules).filter((id) => id !== articleId) };
}

/** The order of article ids with one of them a place further up or down. */
export function moveArticle(
  rules: RulesVersion,
  articleId: string,
  direction: Direction,
): { order: string[] } | Refusal {
  const order = orderOf(rules);
  const from = order.indexOf(articleId);
  const to = direction === "up" ? from - 1 : from + 1;
  const isFrozen = frozen(rules);
  if (isFrozen) return isFrozen;
  return to < 0 || to >= order.length
    ? refuse("rules.article-at-end")
    : { order: placed(order, articleId, to) };
}

/** The ids with one of them put at an index; all others keep their order. */
export function placed(order: readonly string[], id: string, index: number): string[] {
  const others = order.filter((one) => one !== id);
  return [...others.slice(0, index), id, ...others.slice(index)];
}

export function orderOf(rules: { articles: readonly { id: string; number: number }[] }): string[] {
  return [...rules.articles].sort((a, b) => a.number - b.number).map(({ id }) => id);
}

function clauseTwice(wording: ArticleWording, elsewhere: Elsewhere): Refusal | null {
  for (const { key } of wording.clauses) {
    const number = elsewhere[key];
    if (number !== undefined) return refuse("rules.clause-elsewhere", { params: { number } });
  }
  return null;
}

function wordingOf({ headingZh, headingEn, textZh, textEn, clauses }: ArticleWording): unknown {
  const inOrder = [...clauses].sort((a, b) => a.key.localeCompare(b.key));
  return [
    headingZh,
    headingEn,
    textZh,
    textEn,
    inOrder.map(({ key, value }) => [key, JSON.stringify(value)]),
  ];
}
