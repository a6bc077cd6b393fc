import { z } from "zod";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { query } from "@/lib/kernel/query";
import { findTask } from "@/lib/tasks/task.store";
import { asOf } from "../as-of";
import { holdsUp } from "../progress";
import { mayReadTaskProgress } from "../progress.policy";
import { asOfDay } from "../progress.schema";
import { findReadings, nearDueUntil } from "../progress.store";
import { seriesOf, type TaskProgressView } from "../task-progress";
import { findApprovedLeadReports, findPlannedVersions } from "../task-progress.store";

/** How far a task is, what its figures come from, and which part holds it up. */
export const readTaskProgress = query({
  name: "progress.read-task-progress",
  input: z.object({ code: z.string().max(24), on: asOfDay }),
  allow: mayReadTaskProgress,
  read: async (db, { code, on }, scope, context): Promise<TaskProgressView | null> => {
    const task = await findTask(db, code, scope);
    if (!task) return null;
    const moment = asOf(on, context);
    const nearUntil = await nearDueUntil(db, task.planId, moment.date, scope);
    const [readings, versions, reports] = await Promise.all([
      findReadings(db, { ...moment, planId: task.planId, nearUntil }, [code], scope),
      findPlannedVersions(db, task.id, moment, scope),
      findApprovedLeadReports(db, task.id, moment, scope),
    ]);
    const reading = readings[code] ?? null;
    const report = reading && reports.find(({ period }) => period === reading.actualPeriod);
    return {
      date: moment.date,
      reading,
      milestones: (versions.at(-1)?.milestones ?? []).map((one) => ({
        ...one,
        due: one.dueOn <= moment.date,
      })),
      report: report ?? null,
      series:
        reading && task.assignedAt
          ? seriesOf(versions, reports, shanghaiDateAt(task.assignedAt), moment.date)
          : [],
      heldUpBy: reading && holdsUp(reading),
    };
  },
});
