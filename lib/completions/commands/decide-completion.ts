import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { takeStep } from "@/lib/tasks/task.store";
import { decideCompletion } from "../completion";
import { mayCloseTasks } from "../completion.policy";
import { decideCompletionInput } from "../completion.schema";
import { lockRequest, updateDecision } from "../completion.store";

export const decideCompletionCommand = command({
  name: "completions.decide",
  input: decideCompletionInput,
  load: (tx, { id }, scope) => lockRequest(tx, id, scope),
  record: ({ id }) => ({ type: "completion", id }),
  allow: mayCloseTasks,
  decide: (request, { state, decisionReason }, { actor }) =>
    decideCompletion(request, { state, decisionReason }, actor.personId),
  save: async (tx, decision, request, { now, actor }) => {
    const { id, task, taskCode, unitCode: unit } = request;
    const { state, decisionReason: reason } = decision;
    const [at, byId] = [now, actor.personId];
    await updateDecision(tx, id, { ...decision, decidedAt: at, decidedById: byId });
    if (state === "APPROVED") await takeStep(tx, task.id, { kind: "COMPLETED", at, byId, reason });
    return {
      value: { id, taskCode },
      records: [{ type: "completion", id, label: `${taskCode} · ${unit}`, ...changed(request, decision) }],
      notices: [
        state === "APPROVED"
          ? notice({ name: "task.completed", task: taskRef(task) })
          : notice({ name: "completion.refused", task: taskRef(task), unit, reason }),
      ],
    };
  },
});
