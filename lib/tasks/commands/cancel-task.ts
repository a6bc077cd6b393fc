import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { lockCancellableTask } from "../amendment.store";
import { cancelTask } from "../cancellation";
import { taskRef } from "../task";
import { mayKeepTasks } from "../task.policy";
import { cancelTaskInput } from "../task.schema";
import { takeStep } from "../task.store";

export const cancelTaskCommand = command({
  name: "tasks.cancel-task",
  input: cancelTaskInput,
  load: (tx, { code }, scope) => lockCancellableTask(tx, code, scope),
  record: (task) => ({ type: "task", id: task.id }),
  allow: mayKeepTasks,
  decide: (task, { reason }) => cancelTask(task, reason),
  save: async (tx, { reason }, task, { actor, now }) => {
    await takeStep(tx, task.id, { kind: "CANCELLED", at: now, byId: actor.personId, reason });
    const [before, after] = [{ stage: task.stage }, { stage: "CANCELLED", reason }];
    return {
      value: { code: task.code },
      records: [{ type: "task", id: task.id, label: task.code, before, after }],
      notices: [notice({ name: "task.cancelled", task: taskRef(task), reason })],
    };
  },
});
