import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { assignTasks } from "../draft";
import { assignDrafts, lockTasksWithGrounds } from "../draft.store";
import { signClock } from "../signature.store";
import { signByDate } from "../signing";
import { taskRef } from "../task";
import { mayKeepTasks } from "../task.policy";
import { assignTasksInput } from "../task.schema";

/** A batch of drafts becomes the units' business together. */
export const assignTasksCommand = command({
  name: "tasks.assign-tasks",
  input: assignTasksInput,
  load: async (tx, { codes, note }, scope) => {
    const tasks = await lockTasksWithGrounds(tx, codes, scope);
    const [first] = tasks;
    return { tasks, note, clock: first ? await signClock(tx, first.planId, scope) : null };
  },
  allow: mayKeepTasks,
  decide: ({ tasks }, { codes }, { today }) => assignTasks(codes, tasks, today),
  save: async (tx, tasks, { note, clock }, { actor, now }) => {
    await assignDrafts(tx, tasks, { at: now, byId: actor.personId, note });
    const signBy = clock ? signByDate(now, clock.ruleAt(now), clock.calendar) : null;
    return {
      value: { codes: tasks.map(({ code }) => code) },
      records: tasks.map(({ id, code }) => ({
        type: "task",
        id,
        label: code,
        before: { stage: "DRAFT" },
        after: { stage: "ASSIGNED", ...(note ? { note } : {}) },
      })),
      notices: tasks.map((task) => {
        const units = task.units.map(({ unitCode }) => unitCode);
        return notice({ name: "task.assigned", task: taskRef(task), units, signBy });
      }),
    };
  },
});
