import { command } from "@/lib/kernel/command";
import { moveArticle, orderOf } from "../article";
import { mayKeepRules } from "../rules.policy";
import { moveArticleInput } from "../rules.schema";
import { lockArticle, numberArticles } from "../rules.store";
import { orderTrail, rulesLabel } from "../trail";

/** One place up or down in a draft. */
export const moveArticleCommand = command({
  name: "rules.move-article",
  input: moveArticleInput,
  load: async (tx, { rulesId, articleId }, scope) => {
    const article = await lockArticle(tx, articleId, scope);
    return article?.rules.id === rulesId ? { ...article.rules, articleId } : null;
  },
  record: (rules) => ({ type: "rules", id: rules.id }),
  allow: mayKeepRules,
  decide: (rules, { articleId, direction }) => moveArticle(rules, articleId, direction),
  save: async (tx, { order }, rules) => {
    await numberArticles(tx, rules.id, order);
    const before = { order: orderTrail(rules.articles, orderOf(rules)) };
    const after = { order: orderTrail(rules.articles, order) };
    return {
      value: { number: rules.number, article: order.indexOf(rules.articleId) + 1 },
      records: [{ type: "rules", id: rules.id, label: rulesLabel(rules), before, after }],
    };
  },
});
