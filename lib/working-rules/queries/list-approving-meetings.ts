import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { mayKeepRules } from "../rules.policy";
import { findMeetingsUntil } from "../rules.store";

/** Meetings that can have approved a version: those held until today. */
export const listApprovingMeetings = query({
  name: "rules.list-approving-meetings",
  input: z.object({}),
  allow: mayKeepRules,
  read: async (db, _input, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    return plan && findMeetingsUntil(db, plan.id, today, scope);
  },
});
