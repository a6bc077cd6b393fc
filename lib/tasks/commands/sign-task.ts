import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { notice } from "@/lib/notices/event";
import { insertSignature, lockSignableTask } from "../signature.store";
import { signTask } from "../signing";
import { partOf, taskRef } from "../task";
import { maySignTask } from "../task.policy";
import { signTaskInput } from "../task.schema";

export const signTaskCommand = command({
  name: "tasks.sign-task",
  input: signTaskInput,
  load: (tx, { code }, scope) => lockSignableTask(tx, code, scope),
  allow: (actor, task) => maySignTask(actor, task),
  decide: (task, { versionId }, { actor }) => signTask(task, actor.unitCode, versionId),
  save: async (tx, { versionId }, task, { actor, now }) => {
    const { unitCode, unitId, personId } = actor;
    await insertSignature(tx, { taskId: task.id, versionId, unitId, at: now, byId: personId });
    const role = partOf(task, unitCode)?.role;
    const after = { signature: unitCode, role, versionNumber: task.versionNumber };
    return {
      value: { code: task.code },
      records: [{ type: "task", id: task.id, label: task.code, before: {}, after }],
      notices: [notice({ name: "task.signed", task: taskRef(task), unit: unitCode })],
    };
  },
  constraints: {
    task_signature_version_id_unit_id_key: refuse("task.already-signed", { params: { code: "" } }),
  },
});
