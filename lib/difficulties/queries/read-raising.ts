import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { partOf } from "@/lib/tasks/task";
import { taskCode } from "@/lib/tasks/task.schema";
import { findTask } from "@/lib/tasks/task.store";
import { mayRaiseAny } from "../difficulty.policy";

/** The task on which somebody is about to raise a difficulty for his unit. */
export const readRaising = query({
  name: "difficulties.read-raising",
  input: z.object({ taskCode }),
  allow: mayRaiseAny,
  read: async (db, input, scope, { actor }) => {
    const task = await findTask(db, input.taskCode, scope);
    if (!task || !partOf(task, actor.unitCode)) return null;
    const { code, title, titleEn, stage } = task;
    return { code, title, titleEn, stage };
  },
});
