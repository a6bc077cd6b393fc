import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { asOf } from "../as-of";
import { mayReadTaskProgress } from "../progress.policy";
import { asOfDay, taskCodes } from "../progress.schema";
import { findReadings, nearDueUntil } from "../progress.store";
import type { TaskReading } from "../reading";

/** The readings of the tasks of a list, by code. */
export const listTaskReadings = query({
  name: "progress.list-task-readings",
  input: z.object({ codes: taskCodes, on: asOfDay }),
  allow: mayReadTaskProgress,
  read: async (db, { codes, on }, scope, context): Promise<Record<string, TaskReading> | null> => {
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const moment = asOf(on, context);
    const nearUntil = await nearDueUntil(db, plan.id, moment.date, scope);
    return findReadings(db, { ...moment, planId: plan.id, nearUntil }, codes, scope);
  },
});
