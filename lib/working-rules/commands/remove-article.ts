import { command } from "@/lib/kernel/command";
import { removeArticle } from "../article";
import { mayKeepRules } from "../rules.policy";
import { removeArticleInput } from "../rules.schema";
import { deleteArticle, lockArticle, numberArticles } from "../rules.store";
import { articleTrail, rulesLabel } from "../trail";

/** Takes an article out of a draft; those behind it move up by one. */
export const removeArticleCommand = command({
  name: "rules.remove-article",
  input: removeArticleInput,
  load: async (tx, { rulesId, articleId }, scope) => {
    const article = await lockArticle(tx, articleId, scope);
    return article?.rules.id === rulesId ? { ...article.rules, article } : null;
  },
  record: (rules) => ({ type: "rules", id: rules.id }),
  allow: mayKeepRules,
  decide: (rules, { articleId }) => removeArticle(rules, articleId),
  save: async (tx, { order }, rules) => {
    await deleteArticle(tx, rules.article.id);
    await numberArticles(tx, rules.id, order);
    const trail = articleTrail(rules.article.number, rules.article, null);
    return {
      value: { number: rules.number },
      records: [{ type: "rules", id: rules.id, label: rulesLabel(rules), ...trail }],
    };
  },
});
