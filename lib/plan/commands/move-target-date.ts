import { command } from "@/lib/kernel/command";
import { mayKeepPlan } from "../plan.policy";
import { moveTargetDateInput } from "../plan.schema";
import { moveTargetDate } from "../target";
import { findOrderingDocument, insertDateMove, lockTarget } from "../target.store";

/** A target's date is moved by a document; the original date stays beside it for good. */
export const moveTargetDateCommand = command({
  name: "plan.move-target-date",
  input: moveTargetDateInput,
  load: async (tx, { code, documentCode }, scope) => {
    const target = await lockTarget(tx, code, scope);
    return target && { ...target, document: await findOrderingDocument(tx, documentCode, scope) };
  },
  record: (target) => ({ type: "target", id: target.id }),
  allow: mayKeepPlan,
  decide: (target, { toDate, reasonZh, reasonEn }) => moveTargetDate(target, { toDate, reasonZh, reasonEn }),
  save: async (tx, move, target) => {
    await insertDateMove(tx, target.id, move);
    const before = { dueOn: move.fromDate };
    const after = { dueOn: move.toDate, reasonZh: move.reasonZh };
    return {
      value: { code: target.code },
      records: [{ type: "target", id: target.id, label: target.code, before, after }],
    };
  },
});
