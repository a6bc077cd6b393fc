import { z } from "zod";
import { lastInstantOf } from "@/lib/audit/trail";
import { query } from "@/lib/kernel/query";
import { mayReadTasks } from "../task.policy";
import { asOfDay, taskCode } from "../task.schema";
import { findTask } from "../task.store";
import { taskHistory } from "../task-history.store";

/** What was done to a task and to all that hangs on it, as far as the reader may see it, newest first. */
export const readTaskHistory = query({
  name: "tasks.read-task-history",
  input: z.object({ code: taskCode, on: asOfDay }),
  allow: mayReadTasks,
  read: async (db, { code, on }, scope) => {
    const task = await findTask(db, code, scope);
    return task && taskHistory(db, task.id, scope, on ? lastInstantOf(on) : undefined);
  },
});
