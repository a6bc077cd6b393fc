import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { taskCode } from "@/lib/tasks/task.schema";
import { findTask } from "@/lib/tasks/task.store";
import { mayReadEvidence } from "../evidence.policy";
import { listFilesOfTask } from "../evidence.store";

/** The files of a task that the reader sees: submitted ones, and all of his own unit. */
export const listFiles = query({
  name: "evidence.list-files",
  input: z.object({ taskCode }),
  allow: mayReadEvidence,
  read: async (db, { taskCode: code }, scope) => {
    const task = await findTask(db, code, scope);
    return task && listFilesOfTask(db, task.id, scope);
  },
});
