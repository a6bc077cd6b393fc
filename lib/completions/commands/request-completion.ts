import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { requestCompletion } from "../completion";
import { mayRequestCompletion } from "../completion.policy";
import { requestCompletionInput } from "../completion.schema";
import { insertRequest, lockCompletable } from "../completion.store";

export const requestCompletionCommand = command({
  name: "completions.request",
  input: requestCompletionInput,
  load: (tx, { taskCode, files }, scope) => lockCompletable(tx, taskCode, files, scope),
  allow: (actor, { task }) => mayRequestCompletion(actor, task),
  decide: (subject, asked) => requestCompletion(subject, asked),
  save: async (tx, event, { task, files }, { now, actor }) => {
    const { unitCode: unit, unitId, personId: byId } = actor;
    const id = await insertRequest(tx, { taskId: task.id, unitId, ...event, at: now, byId });
    const after = { statement: event.statement, files: files.map(({ name }) => name).join("、") };
    return {
      value: { id, taskCode: task.code },
      records: [{ type: "completion", id, label: `${task.code} · ${unit}`, before: null, after }],
      notices: [notice({ name: "completion.requested", task: taskRef(task), unit })],
    };
  },
  constraints: { completion_request_one_pending: refuse("completion.pending") },
});
