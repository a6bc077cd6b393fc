import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { revisePlan } from "../plan";
import { mayKeepPlan } from "../plan.policy";
import { revisePlanInput } from "../plan.schema";
import { lockPlan, updatePlan } from "../plan.store";

export const revisePlanCommand = command({
  name: "plan.revise-plan",
  input: revisePlanInput,
  load: (tx, { code }, scope) => lockPlan(tx, code, scope),
  record: (plan) => ({ type: "plan", id: plan.id }),
  allow: mayKeepPlan,
  decide: (plan, { code: _code, version: _version, ...wording }) => revisePlan(plan, wording),
  save: async (tx, wording, plan) => {
    await updatePlan(tx, plan.id, wording);
    return {
      value: { code: plan.code },
      records: [{ type: "plan", id: plan.id, label: plan.documentNumber, ...changed(plan, wording) }],
    };
  },
});
