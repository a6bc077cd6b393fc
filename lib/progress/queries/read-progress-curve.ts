import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { asOf } from "../as-of";
import { findCurve } from "../curve.store";
import { mayReadCurve } from "../progress.policy";
import { asOfDay, cellFilter, partRole } from "../progress.schema";

/** Planned beside actual over the plan's window, of all or some of it; a unit's people read their own unit's. */
export const readProgressCurve = query({
  name: "progress.read-progress-curve",
  input: z.object({ on: asOfDay, role: partRole, ...cellFilter }),
  allow: (actor, filter) => mayReadCurve(actor, filter),
  kept: true,
  read: async (db, { on, role, ...filter }, scope, context) => {
    const plan = await findCurrentPlan(db, context.today, scope);
    return plan && findCurve(db, plan, { ...asOf(on, context), role, filter }, context.now, scope);
  },
});
