import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { previewAssignment } from "../drafting.store";
import { mayKeepTasks } from "../task.policy";
import { several, taskCode } from "../task.schema";

/** What each unit will receive when the chosen drafts are assigned. */
export const readAssignmentPreview = query({
  name: "tasks.read-assignment-preview",
  input: z.object({ codes: several(taskCode) }),
  allow: mayKeepTasks,
  read: async (db, { codes }, scope, { now, today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    return plan && previewAssignment(db, plan.id, codes, { now, today }, scope);
  },
});
