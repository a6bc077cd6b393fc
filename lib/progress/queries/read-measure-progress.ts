import { z } from "zod";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { asOf } from "../as-of";
import { progressOfCells, within } from "../cell";
import { findCells } from "../cell.store";
import type { Progress } from "../progress";
import { mayReadPlanProgress } from "../progress.policy";
import { asOfDay } from "../progress.schema";
import { findMeasureTasks, nearDueUntil } from "../progress.store";
import type { TaskReading } from "../reading";

export type MeasureProgressView = {
  date: CalendarDate;
  /** Null when the measure has no tasks. */
  progress: Progress | null;
  tasks: (TaskReading & { code: string; title: string; titleEn: string; weight: number })[];
};

/** A measure and the tasks it is averaged over. */
export const readMeasureProgress = query({
  name: "progress.read-measure-progress",
  input: z.object({ code: z.string().max(8), on: asOfDay }),
  allow: mayReadPlanProgress,
  kept: true,
  read: async (db, { code, on }, scope, context): Promise<MeasureProgressView | null> => {
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const moment = asOf(on, context);
    const nearUntil = await nearDueUntil(db, plan.id, moment.date, scope);
    const asked = { ...moment, planId: plan.id, nearUntil };
    const [cells, tasks] = await Promise.all([
      findCells(db, asked, context.now, scope),
      findMeasureTasks(db, asked, code, scope),
    ]);
    const own = within(cells, { measure: code }).filter(({ role }) => role === "LEAD");
    return { date: moment.date, progress: progressOfCells(own), tasks };
  },
});
