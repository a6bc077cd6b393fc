import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { mayReadTasks } from "../task.policy";
import { listedUnsigned } from "../unsigned.store";

/** What has not been signed for, and since when: of all units, or of the reader's own. */
export const listUnsigned = query({
  name: "tasks.list-unsigned",
  input: z.object({}),
  allow: mayReadTasks,
  kept: true,
  read: async (db, _input, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    return plan && listedUnsigned(db, plan.id, today, scope);
  },
});
