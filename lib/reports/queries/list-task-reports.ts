import { z } from "zod";
import { endOfDay } from "@/lib/audit/trail";
import { query } from "@/lib/kernel/query";
import { calendarDate } from "@/lib/kernel/validation";
import { taskCode } from "@/lib/tasks/task.schema";
import { findTask, findTaskAt } from "@/lib/tasks/task.store";
import { periodOfDate, periodsBetween } from "../period";
import { findPeriods } from "../period.store";
import { mayReadReports, mayWriteReports } from "../report.policy";
import { reportSummaries } from "../report.store";
import { exceptionsOfUnit, partsSince, stepsOf } from "../report-list.store";
import { taskReportRows } from "../report-rows";

/** All periods of a task, latest first, with what each of its units has reported; `on` as of the end of a day. */
export const listTaskReports = query({
  name: "reports.list-task-reports",
  input: z.object({ task: taskCode, on: calendarDate.nullable().default(null) }),
  allow: mayReadReports,
  read: async (db, { task: code, on }, scope, { actor, today }) => {
    const at = on ? endOfDay(on) : undefined;
    const task = at ? await findTaskAt(db, code, at, scope) : await findTask(db, code, scope);
    if (!task) return null;
    if (!task.assignedAt) return { rows: [] };
    const since = await partsSince(db, task.id, at, scope);
    const day = on && on < today ? on : today;
    const first = [...since.values()].sort()[0];
    const codes = first ? periodsBetween(periodOfDate(first), periodOfDate(day)) : [];
    const own = !on && mayWriteReports(actor) ? actor.unitCode : null;
    const [periods, reports, steps, exceptions] = [
      await findPeriods(db, task.planId, codes, scope),
      await reportSummaries(db, { taskIds: [task.id], at }, scope),
      await stepsOf(db, task.id, at, scope),
      own ? await exceptionsOfUnit(db, scope.unitId, scope) : [],
    ];
    const granted = exceptions.filter(({ planId }) => planId === task.planId);
    const shown = { task, since, steps, periods, reports, exceptions: granted, own, today: day };
    return { rows: taskReportRows(shown) };
  },
});
