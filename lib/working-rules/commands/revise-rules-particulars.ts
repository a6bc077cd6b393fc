import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { mayKeepRules } from "../rules.policy";
import { reviseParticularsInput } from "../rules.schema";
import { lockRules, updateParticulars } from "../rules.store";
import { reviseParticulars } from "../rules-version";
import { rulesLabel } from "../trail";

/** Title, note and whether the text is a demonstration: of a draft only. */
export const reviseRulesParticulars = command({
  name: "rules.revise-rules-particulars",
  input: reviseParticularsInput,
  load: (tx, { rulesId }, scope) => lockRules(tx, rulesId, scope),
  record: (rules) => ({ type: "rules", id: rules.id }),
  allow: mayKeepRules,
  decide: (rules, { rulesId: _id, version: _version, ...particulars }) =>
    reviseParticulars(rules, particulars),
  save: async (tx, particulars, rules) => {
    await updateParticulars(tx, rules.id, particulars);
    const trail = changed(rules, particulars);
    return {
      value: { number: rules.number },
      records: [{ type: "rules", id: rules.id, label: rulesLabel(rules), ...trail }],
    };
  },
});
