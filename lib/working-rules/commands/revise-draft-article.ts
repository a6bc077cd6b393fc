import { command } from "@/lib/kernel/command";
import { type ArticleWording, reviseArticle } from "../article";
import { mayKeepRules } from "../rules.policy";
import { clauseFieldValues, reviseArticleInput } from "../rules.schema";
import { findElsewhere, lockArticle, updateArticle } from "../rules.store";
import { articleTrail, rulesLabel } from "../trail";

export const reviseDraftArticle = command({
  name: "rules.revise-draft-article",
  input: reviseArticleInput,
  load: async (tx, { articleId }, scope) => {
    const found = await lockArticle(tx, articleId, scope);
    if (!found) return null;
    const { rules, clauses, ...article } = found;
    const { id: rulesId, number: rulesNumber, titleZh, inForceFrom, version } = rules;
    return {
      ...article,
      // As the form holds them, for whoever finds that somebody else was faster.
      clauses: clauseFieldValues(clauses),
      stored: clauses,
      elsewhere: await findElsewhere(tx, rulesId, articleId, scope),
      rules: { id: rulesId, number: rulesNumber, titleZh },
      inForceFrom,
      version,
    };
  },
  record: ({ rules }) => ({ type: "rules", id: rules.id }),
  allow: mayKeepRules,
  decide: (article, { articleId: _id, version: _version, ...wording }) =>
    reviseArticle({ ...article, clauses: article.stored }, wording),
  save: async (tx, wording, article) => {
    const { rules, number, stored } = article;
    await updateArticle(tx, rules.id, article.id, wording);
    const before: ArticleWording = { ...article, clauses: stored };
    const trail = articleTrail(number, before, wording);
    return {
      value: { number: rules.number, article: number },
      records: [{ type: "rules", id: rules.id, label: rulesLabel(rules), ...trail }],
    };
  },
});
