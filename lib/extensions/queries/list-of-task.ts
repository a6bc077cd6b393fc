import { z } from "zod";
import { endOfDay } from "@/lib/audit/trail";
import { query } from "@/lib/kernel/query";
import { calendarDate, recordId } from "@/lib/kernel/validation";
import { mayReadExtensions } from "../extension.policy";
import { listRequestsOfTask } from "../extension.store";

/** Every request for a later date on a task; with a day, as they stood at its end. */
export const listExtensionsOfTask = query({
  name: "extensions.list-of-task",
  input: z.object({ taskId: recordId, on: calendarDate.nullable().default(null) }),
  allow: mayReadExtensions,
  read: (db, { taskId, on }, scope) =>
    listRequestsOfTask(db, taskId, on === null ? null : endOfDay(on), scope),
});
