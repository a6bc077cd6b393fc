import { command } from "@/lib/kernel/command";
import { addArticle, orderOf, placed } from "../article";
import { mayKeepRules } from "../rules.policy";
import { addArticleInput } from "../rules.schema";
import { findElsewhere, insertArticle, lockRules, numberArticles } from "../rules.store";
import { articleTrail, rulesLabel } from "../trail";

/** A new article of a draft; those behind its place move on by one. */
export const addArticleCommand = command({
  name: "rules.add-article",
  input: addArticleInput,
  load: async (tx, { rulesId }, scope) => {
    const rules = await lockRules(tx, rulesId, scope);
    return rules && { ...rules, elsewhere: await findElsewhere(tx, rulesId, null, scope) };
  },
  record: (rules) => ({ type: "rules", id: rules.id }),
  allow: mayKeepRules,
  decide: (rules, { rulesId: _id, version: _version, position, ...wording }) =>
    addArticle(rules, wording, position),
  save: async (tx, { wording, position }, rules) => {
    const id = await insertArticle(tx, rules, wording);
    await numberArticles(tx, rules.id, placed(orderOf(rules), id, position - 1));
    const trail = articleTrail(position, null, wording);
    return {
      value: { number: rules.number, article: position },
      records: [{ type: "rules", id: rules.id, label: rulesLabel(rules), ...trail }],
    };
  },
});
