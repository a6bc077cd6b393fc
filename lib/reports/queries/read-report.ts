import { z } from "zod";
import type { Db } from "@/lib/db/client";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { query } from "@/lib/kernel/query";
import type { Scope } from "@/lib/kernel/scope";
import { partOf, type Task } from "@/lib/tasks/task";
import { findTask } from "@/lib/tasks/task.store";
import type { Period } from "../period";
import { findPeriod } from "../period.store";
import { publicStanding, type Report, type Standing } from "../report";
import { mayReadReports, mayWriteReports } from "../report.policy";
import { reportKey } from "../report.schema";
import { findReportOf, partSince, submissionsOf } from "../report.store";
import { accessOf } from "../report-acts";
import { findReporting } from "../report-facts.store";
import { isOwedIn } from "../window";

/** A report as an exchange: every submission with what was decided on it; the draft for its own unit only. */
export const readReport = query({
  name: "reports.read-report",
  input: z.object({ ...reportKey, unit: z.string().max(16) }),
  allow: mayReadReports,
  read: async (db, key, scope, { actor, today }) => {
    const task = await findTask(db, key.task, scope);
    const period = task && (await findPeriod(db, task.planId, key.period, scope));
    if (!task || !period) return null;
    const report = await findReportOf(db, { taskCode: key.task, unit: key.unit, period: key.period }, scope);
    const unit = await unitOf(db, task, key.unit, period, report, scope);
    if (!unit) return null;
    const submissions = report ? await submissionsOf(db, report.id, scope) : [];
    const own = actor.unitCode === key.unit && mayWriteReports(actor);
    const closed = today > period.closesOn;
    const standing: Standing = own && report ? report.state : publicStanding(submissions, closed);
    const reporting = own ? await findReporting(db, key, scope) : null;
    return {
      task,
      period,
      unit,
      standing,
      submissions: submissions.toReversed(),
      own: reporting && {
        version: report?.version ?? 0,
        state: report?.state ?? null,
        draft: report && report.state !== "SUBMITTED" && report.state !== "APPROVED" ? report.draft : null,
        savedAt: report?.savedAt ?? null,
        savedBy: report?.savedBy ?? null,
        readyNote: report?.readyNote ?? "",
        correctUntil: report?.correctUntil ?? null,
        wroteHimself: report?.authors.includes(actor.personId) ?? false,
        access: accessOf(reporting, today),
        files: reporting.files,
        indicators: reporting.history.indicators,
        quotable: reporting.quotable,
      },
    };
  },
});

/** The unit with its part as it is now; of one that has left the task, what it has handed in. */
async function unitOf(db: Db, task: Task, code: string, period: Period, report: Report | null, scope: Scope) {
  const part = partOf(task, code);
  if (report) {
    return { unitCode: code, ...report.unitNames, role: part?.role ?? null, part: part?.part ?? "" };
  }
  const since = part && (await partSince(db, { taskId: task.id, unitId: part.unitId }, scope));
  if (!part || !since || !isOwedIn({ since: shanghaiDateAt(since) }, task.cadence, period.code)) return null;
  const { nameZh, nameEn, shortNameZh, role } = part;
  return { unitCode: code, nameZh, nameEn, shortNameZh, role, part: part.part };
}
