import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadTasks } from "../task.policy";
import { taskCode } from "../task.schema";
import { findVersions } from "../task-page.store";

/** A version of a task's wording beside the one before; `compareWordings` shows the difference. */
export const compareVersions = query({
  name: "tasks.compare-versions",
  input: z.object({ code: taskCode, number: z.coerce.number().int().min(1).max(9999) }),
  allow: mayReadTasks,
  read: (db, { code, number }, scope) => findVersions(db, code, number, scope),
});
