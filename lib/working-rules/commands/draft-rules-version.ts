import { command } from "@/lib/kernel/command";
import { mayKeepRules } from "../rules.policy";
import { draftRulesInput } from "../rules.schema";
import { insertDraft, lockRulesOfPlan } from "../rules.store";
import { draftFrom } from "../rules-version";
import { rulesLabel } from "../trail";

/** A copy of the version in force, with the next number, to be worked on. */
export const draftRulesVersion = command({
  name: "rules.draft-rules-version",
  input: draftRulesInput,
  load: (tx, { basedOn }, scope) => lockRulesOfPlan(tx, basedOn, scope),
  record: (rules) => ({ type: "rules", id: rules.id }),
  allow: mayKeepRules,
  decide: (rules, _input, { today }) => draftFrom(rules, today),
  save: async (tx, { number }, base) => {
    const id = await insertDraft(tx, base, number);
    const label = rulesLabel({ titleZh: base.titleZh, number });
    return {
      value: { number },
      records: [{ type: "rules", id, label, after: { number, basedOn: base.number } }],
    };
  },
});
