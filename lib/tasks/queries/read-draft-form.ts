import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { draftFormChoices } from "../drafting.store";
import { mayKeepTasks } from "../task.policy";

/** What can be chosen from when a task is worded. */
export const readDraftForm = query({
  name: "tasks.read-draft-form",
  input: z.object({}),
  allow: mayKeepTasks,
  read: async (db, _input, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    return plan && draftFormChoices(db, plan.id, today, scope);
  },
});
