import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadTasks } from "../task.policy";
import { asOfDay, taskCode } from "../task.schema";
import { findTaskView } from "../task-page.store";

/** A task, now or as it stood at the end of a day. A day to come is now. */
export const readTask = query({
  name: "tasks.read-task",
  input: z.object({ code: taskCode, on: asOfDay }),
  allow: mayReadTasks,
  read: (db, { code, on }, scope, { today }) =>
    findTaskView(db, code, { on: on !== null && on <= today ? on : null, today }, scope),
});
