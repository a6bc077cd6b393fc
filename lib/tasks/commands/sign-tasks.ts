import { command } from "@/lib/kernel/command";
import { isRefusal, refuse } from "@/lib/kernel/outcome";
import { notice } from "@/lib/notices/event";
import { insertSignature, lockSignableTask, type SignableTask } from "../signature.store";
import { signTask } from "../signing";
import { taskRef } from "../task";
import { maySign } from "../task.policy";
import { signTasksInput } from "../task.schema";

/** Several tasks signed for at once, each as the officer had it before him: all of them, or none. */
export const signTasksCommand = command({
  name: "tasks.sign-tasks",
  input: signTasksInput,
  load: async (tx, { tasks }, scope) => {
    const found: SignableTask[] = [];
    // In order of the codes, as the input is: two batches never wait for each other.
    for (const { code } of tasks) {
      const task = await lockSignableTask(tx, code, scope);
      if (!task) return null;
      found.push(task);
    }
    return found;
  },
  allow: maySign,
  decide: (found, { tasks }, { actor }) => {
    for (const [index, task] of found.entries()) {
      const signed = signTask(task, actor.unitCode, tasks[index]?.versionId ?? "");
      if (isRefusal(signed)) return signed;
    }
    return found;
  },
  save: async (tx, tasks, _found, { actor, now }) => {
    const { unitCode, unitId, personId } = actor;
    for (const { id: taskId, versionId } of tasks) {
      await insertSignature(tx, { taskId, versionId, unitId, at: now, byId: personId });
    }
    return {
      value: { codes: tasks.map(({ code }) => code) },
      records: tasks.map(({ id, code, versionNumber }) => ({
        type: "task",
        id,
        label: code,
        before: {},
        after: { signature: unitCode, versionNumber },
      })),
      notices: tasks.map((task) => notice({ name: "task.signed", task: taskRef(task), unit: unitCode })),
    };
  },
  constraints: {
    task_signature_version_id_unit_id_key: refuse("task.already-signed", { params: { code: "" } }),
  },
});
