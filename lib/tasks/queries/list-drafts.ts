import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { listedDrafts } from "../drafting.store";
import { mayKeepTasks } from "../task.policy";

/** Everything that waits to be assigned. */
export const listDrafts = query({
  name: "tasks.list-drafts",
  input: z.object({}),
  allow: mayKeepTasks,
  read: async (db, _input, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    return plan && listedDrafts(db, plan.id, today, scope);
  },
});
