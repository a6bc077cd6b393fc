import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { mayKeepPlan } from "../plan.policy";
import { reviseTargetInput } from "../plan.schema";
import { reviseTarget } from "../target";
import { lockTarget, updateTarget } from "../target.store";

export const reviseTargetCommand = command({
  name: "plan.revise-target",
  input: reviseTargetInput,
  load: (tx, { code }, scope) => lockTarget(tx, code, scope),
  record: (target) => ({ type: "target", id: target.id }),
  allow: mayKeepPlan,
  decide: (target, { code: _code, version: _version, ...wording }) => reviseTarget(target, wording),
  save: async (tx, wording, target) => {
    await updateTarget(tx, target.id, wording);
    return {
      value: { code: target.code },
      records: [{ type: "target", id: target.id, label: target.code, ...changed(target, wording) }],
    };
  },
});
