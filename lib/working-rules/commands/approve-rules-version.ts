import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayKeepRules } from "../rules.policy";
import { approveRulesInput } from "../rules.schema";
import { findApprovingMeeting, lockRulesOfPlan, updateApproval } from "../rules.store";
import { approveRules } from "../rules-version";
import { rulesLabel } from "../trail";

/** Records which meeting approved a draft and from when it is in force. From then on the text is frozen. */
export const approveRulesVersion = command({
  name: "rules.approve-rules-version",
  input: approveRulesInput,
  load: async (tx, { rulesId, meetingId }, scope) => {
    const rules = await lockRulesOfPlan(tx, rulesId, scope);
    if (!rules) return null;
    const meeting = await findApprovingMeeting(tx, { meetingId, rulesId, planId: rules.planId }, scope);
    return { ...rules, meeting };
  },
  record: (rules) => ({ type: "rules", id: rules.id }),
  allow: mayKeepRules,
  decide: (rules, { inForceFrom }, { today }) => approveRules(rules, rules.meeting, inForceFrom, today),
  save: async (tx, approval, rules) => {
    await updateApproval(tx, rules.id, approval);
    const before = { approvedBy: null, inForceFrom: null };
    const after = { approvedBy: rules.meeting?.titleZh ?? "", inForceFrom: approval.inForceFrom };
    return {
      value: { number: rules.number },
      records: [{ type: "rules", id: rules.id, label: rulesLabel(rules), before, after }],
    };
  },
  constraints: {
    rules_version_plan_id_in_force_from_key: refuse("rules.date-taken", { field: "inForceFrom" }),
  },
});
