import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { notice } from "@/lib/notices/event";
import { taskRef } from "../task";
import { mayQueryWording } from "../task.policy";
import { queryWordingInput } from "../task.schema";
import { lockTask } from "../task.store";
import { insertWordingQuery } from "../wording-query.store";

export const queryWordingCommand = command({
  name: "tasks.query-wording",
  input: queryWordingInput,
  load: (tx, { code }, scope) => lockTask(tx, code, scope),
  allow: (actor, task) => mayQueryWording(actor, task),
  decide: (task, { question }) => (task.stage === "ASSIGNED" ? { question } : refuse("task.not-in-hand")),
  save: async (tx, { question }, task, { actor, now }) => {
    const { unitId, unitCode, personId } = actor;
    const { id: taskId, versionId } = task;
    await insertWordingQuery(tx, { taskId, versionId, unitId, question, at: now, byId: personId });
    const after = { unitCode, question };
    return {
      value: { code: task.code },
      records: [{ type: "task", id: task.id, label: task.code, before: {}, after }],
      notices: [notice({ name: "task.wording-queried", task: taskRef(task), unit: unitCode, question })],
    };
  },
});
