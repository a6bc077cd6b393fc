import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { requestExtension } from "../extension";
import { mayRequestExtension } from "../extension.policy";
import { requestExtensionInput } from "../extension.schema";
import { insertRequest, lockExtensible } from "../extension.store";

export const requestExtensionCommand = command({
  name: "extensions.request",
  input: requestExtensionInput,
  load: (tx, { taskCode }, scope) => lockExtensible(tx, taskCode, scope),
  allow: (actor, { task }) => mayRequestExtension(actor, task),
  decide: (subject, { taskCode: _code, ...asked }, { actor, today }) =>
    requestExtension(subject, actor.unitCode, asked, today),
  save: async (tx, event, { task }, { now, actor }) => {
    const { unitCode: unit, unitId, personId: byId } = actor;
    const id = await insertRequest(tx, { taskId: task.id, unitId, ...event, at: now, byId });
    const { fromDate: dueOn, ...asked } = event;
    const record = { type: "extension", id, label: `${task.code} · ${unit}` };
    return {
      value: { id, taskCode: task.code },
      records: [{ ...record, before: null, after: { dueOn, ...asked } }],
      notices: [
        notice({ name: "extension.requested", task: taskRef(task), unit, askedDueOn: event.askedDueOn }),
      ],
    };
  },
  constraints: { extension_request_one_pending: refuse("extension.pending") },
});
