import { z } from "zod";
import { oneOfOrAll, pageNumber, searchText, sortKey } from "@/lib/kernel/list-input";
import { query } from "@/lib/kernel/query";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { TASK_STAGES } from "../task";
import { mayReadTasks } from "../task.policy";
import { asOfDay } from "../task.schema";
import { listedTasks, TASKS_A_PAGE } from "../task-list.store";

export const TASK_SORTS = ["code", "title", "due", "weight", "stage"] as const;

const code = z.string().max(16).nullable().catch(null).default(null);

/** The reader's tasks, by words, measure, unit and its role, stage, missing signatures and due date. */
export const listTasks = query({
  name: "tasks.list-tasks",
  input: z.object({
    q: searchText,
    measure: code,
    unit: code,
    role: oneOfOrAll(["LEAD", "SUPPORT"]),
    stage: oneOfOrAll(TASK_STAGES),
    unsigned: z
      .string()
      .catch("")
      .default("")
      .transform((text) => text === "1"),
    from: asOfDay,
    to: asOfDay,
    sort: sortKey(TASK_SORTS, "code"),
    page: pageNumber,
    take: rowsAtATime(TASKS_A_PAGE),
  }),
  allow: mayReadTasks,
  read: async (db, filter, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    return plan && listedTasks(db, plan.id, filter, scope);
  },
});
