import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { lockTask, takeStep } from "@/lib/tasks/task.store";
import { reopen } from "../completion";
import { mayCloseTasks } from "../completion.policy";
import { reopenInput } from "../completion.schema";

export const reopenTaskCommand = command({
  name: "completions.reopen",
  input: reopenInput,
  load: (tx, { taskCode }, scope) => lockTask(tx, taskCode, scope),
  allow: mayCloseTasks,
  decide: (task, { reason }) => reopen(task, reason),
  save: async (tx, { reason }, task, { now, actor }) => {
    await takeStep(tx, task.id, { kind: "REOPENED", at: now, byId: actor.personId, reason });
    const { before, after } = changed(task, { stage: "ASSIGNED" });
    return {
      value: { taskCode: task.code },
      records: [{ type: "task", id: task.id, label: task.code, before, after: { ...after, reason } }],
      notices: [notice({ name: "task.reopened", task: taskRef(task), reason })],
    };
  },
});
