import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { lockTask, takeStep } from "@/lib/tasks/task.store";
import { strikeOff } from "../completion";
import { mayCloseTasks } from "../completion.policy";
import { strikeOffInput } from "../completion.schema";

export const strikeOffCommand = command({
  name: "completions.strike-off",
  input: strikeOffInput,
  load: (tx, { taskCode }, scope) => lockTask(tx, taskCode, scope),
  allow: mayCloseTasks,
  decide: (task) => strikeOff(task),
  save: async (tx, event, task, { now, actor }) => {
    await takeStep(tx, task.id, { kind: "STRUCK_OFF", at: now, byId: actor.personId });
    return {
      value: { taskCode: task.code },
      records: [{ type: "task", id: task.id, label: task.code, ...changed(task, event) }],
      notices: [notice({ name: "task.struck-off", task: taskRef(task) })],
    };
  },
});
