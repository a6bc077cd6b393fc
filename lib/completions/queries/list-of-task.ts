import { z } from "zod";
import { endOfDay } from "@/lib/audit/trail";
import { query } from "@/lib/kernel/query";
import { calendarDate, recordId } from "@/lib/kernel/validation";
import { mayReadCompletions } from "../completion.policy";
import { listClosingOfTask } from "../completion.store";

/** The completion requests of a task, and how it was closed and reopened; with a day, as it stood at its end. */
export const listCompletionsOfTask = query({
  name: "completions.list-of-task",
  input: z.object({ taskId: recordId, on: calendarDate.nullable().default(null) }),
  allow: mayReadCompletions,
  read: (db, { taskId, on }, scope) =>
    listClosingOfTask(db, taskId, on === null ? null : endOfDay(on), scope),
});
