import { command } from "@/lib/kernel/command";
import { mayKeepRules } from "../rules.policy";
import { discardDraftInput } from "../rules.schema";
import { deleteRules, lockRules } from "../rules.store";
import { discardDraft, type RulesVersion } from "../rules-version";
import { rulesLabel } from "../trail";

/** Drops a draft with its articles. What a meeting has deliberated stays. */
export const discardDraftCommand = command({
  name: "rules.discard-draft",
  input: discardDraftInput,
  load: (tx, { rulesId }, scope) => lockRules(tx, rulesId, scope),
  record: (rules: RulesVersion) => ({ type: "rules", id: rules.id }),
  allow: mayKeepRules,
  decide: (rules) => discardDraft(rules),
  save: async (tx, _event, rules) => {
    await deleteRules(tx, rules.id);
    const { number, titleZh, titleEn } = rules;
    const before = { number, titleZh, titleEn, articles: rules.articles.length };
    return {
      value: {},
      records: [{ type: "rules", id: rules.id, label: rulesLabel(rules), before, after: null }],
    };
  },
});
