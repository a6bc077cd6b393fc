import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { nearDueUntil } from "@/lib/progress/progress.store";
import { mayReadDashboards } from "../dashboard.policy";
import { dashboardFilter, momentOf } from "../dashboard.schema";
import type { HoldUpsView } from "../hold-up";
import { findHoldUps } from "../hold-up.store";

const MOST = 200;

/** Which tasks the whole lacks most because of, who holds each up, and what is known of why. */
export const listHoldUps = query({
  name: "dashboards.list-hold-ups",
  input: z.object({
    ...dashboardFilter,
    limit: z.coerce.number().int().min(1).max(MOST).catch(10).default(10),
  }),
  allow: mayReadDashboards,
  kept: true,
  read: async (db, input, scope, context): Promise<HoldUpsView | null> => {
    const { limit, ...filter } = input;
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const moment = momentOf(filter, context);
    const nearUntil = await nearDueUntil(db, plan.id, moment.date, scope);
    return findHoldUps(db, { ...moment, planId: plan.id, nearUntil }, filter, limit, scope);
  },
});
