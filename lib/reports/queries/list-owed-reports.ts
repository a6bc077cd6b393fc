import { z } from "zod";
import { groupedBy } from "@/lib/kernel/grouped-by";
import { query } from "@/lib/kernel/query";
import { periodOfDate, periodsBetween } from "../period";
import { findPeriods } from "../period.store";
import { mayWriteReports } from "../report.policy";
import { periodCode } from "../report.schema";
import { reportSummaries } from "../report.store";
import { exceptionsOfUnit, owingTasksOf } from "../report-list.store";
import { owedReports } from "../report-rows";

/** Each task and period that the actor's unit owes a report for, oldest first, with how it stands. */
export const listOwedReports = query({
  name: "reports.list-owed-reports",
  input: z.object({ period: periodCode.nullable().catch(null).default(null) }),
  allow: mayWriteReports,
  read: async (db, { period: asked }, scope, { today }) => {
    const tasks = await owingTasksOf(db, scope.unitId, scope);
    const taskIds = tasks.map(({ id }) => id);
    const filter = { taskIds, unitId: scope.unitId, period: asked ?? undefined };
    const [lines, exceptions] = [
      await reportSummaries(db, filter, scope),
      await exceptionsOfUnit(db, scope.unitId, scope),
    ];
    const owed = [];
    for (const [planId, ofPlan] of groupedBy(tasks, (task) => task.planId)) {
      const first = ofPlan.map(({ since }) => since).sort()[0] ?? today;
      const codes = asked ? [asked] : periodsBetween(periodOfDate(first), periodOfDate(today));
      const periods = await findPeriods(db, planId, codes, scope);
      const granted = exceptions.filter((one) => one.planId === planId);
      owed.push(...ofPlan.flatMap((task) => owedReports(task, periods, lines, granted, today)));
    }
    return {
      reports: owed.sort((a, b) => a.period.localeCompare(b.period) || a.taskCode.localeCompare(b.taskCode)),
    };
  },
});
