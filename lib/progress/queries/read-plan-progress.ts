import { z } from "zod";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { groupedBy } from "@/lib/kernel/grouped-by";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { asOf } from "../as-of";
import { progressOfCells } from "../cell";
import { findCells } from "../cell.store";
import type { Progress } from "../progress";
import { mayReadPlanProgress } from "../progress.policy";
import { asOfDay } from "../progress.schema";
import { nearDueUntil } from "../progress.store";

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
  kept: true,
  read: async (db, { on }, scope, context): Promise<PlanProgressView | null> => {
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const moment = asOf(on, context);
    const nearUntil = await nearDueUntil(db, plan.id, moment.date, scope);
    const cells = (await findCells(db, { ...moment, planId: plan.id, nearUntil }, context.now, scope)).filter(
      ({ role }) => role === "LEAD",
    );
    const measures = [...groupedBy(cells, ({ measure }) => measure)].flatMap(([code, own]) => {
      const progress = progressOfCells(own);
      return progress ? [[code, progress] as const] : [];
    });
    return { date: moment.date, plan: progressOfCells(cells), measures: Object.fromEntries(measures) };
  },
});
