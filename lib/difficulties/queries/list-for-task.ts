import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { optionalCalendarDate } from "@/lib/kernel/validation";
import { taskCode } from "@/lib/tasks/task.schema";
import { findTask } from "@/lib/tasks/task.store";
import { mayReadDifficulties } from "../difficulty.policy";
import { difficultiesOfTask } from "../difficulty-list.store";

/** The difficulties of a task, open ones first, now or as they stood at the end of a day. */
export const listForTask = query({
  name: "difficulties.list-for-task",
  input: z.object({ taskCode, on: optionalCalendarDate.nullable().default(null) }),
  allow: mayReadDifficulties,
  read: async (db, input, scope, { today }) => {
    const task = await findTask(db, input.taskCode, scope);
    return task && difficultiesOfTask(db, task.id, { today, on: input.on }, scope);
  },
});
