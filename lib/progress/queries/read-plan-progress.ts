import { z } from "zod";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { asOf } from "../as-of";
import type { Progress } from "../progress";
import { mayReadPlanProgress } from "../progress.policy";
import { asOfDay } from "../progress.schema";
import { findMeasuresProgress, findPlanProgress, nearDueUntil } from "../progress.store";

export type PlanProgressView = {
  date: CalendarDate;
  plan: Progress | null;
  /** By code; a measure without tasks is not in it. */
  measures: Record<string, Progress>;
};

/** The whole plan and each of its measures. */
export const readPlanProgress = query({
  name: "progress.read-plan-progress",
  input: z.object({ on: asOfDay }),
  allow: mayReadPlanProgress,
  read: async (db, { on }, scope, context): Promise<PlanProgressView | null> => {
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const moment = asOf(on, context);
    const nearUntil = await nearDueUntil(db, plan.id, moment.date, scope);
    const asked = { ...moment, planId: plan.id, nearUntil };
    const [whole, measures] = await Promise.all([
      findPlanProgress(db, asked, scope),
      findMeasuresProgress(db, asked, scope),
    ]);
    return { date: moment.date, plan: whole, measures };
  },
});
