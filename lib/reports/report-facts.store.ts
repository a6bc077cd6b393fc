import type { Db, Tx } from "@/lib/db/client";
import { listFilesOfTask } from "@/lib/evidence/evidence.store";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { partOf, type Task, type TaskUnitView } from "@/lib/tasks/task";
import { findTask, lockTask } from "@/lib/tasks/task.store";
import type { CheckHistory } from "./check";
import { type DraftContent, prefilledDraft } from "./draft";
import type { Period } from "./period";
import { findPeriod } from "./period.store";
import type { QuotedPart, Report, Submission } from "./report";
import {
  approvedBefore,
  exceptionsOf,
  findReport,
  lastReportOf,
  partSince,
  quotableOf,
} from "./report.store";
import { type Exception, isOwedIn } from "./window";

/** Everything a unit's report on its part for a period depends on, whether or not it has been begun. */
export type Reporting = {
  task: Task;
  part: TaskUnitView;
  period: Period;
  exceptions: Exception[];
  report: Report | null;
  /** Of earlier periods, newest first. */
  approved: { period: string; submission: Submission }[];
  history: CheckHistory;
  /** Of supporting units, for the lead. */
  quotable: QuotedPart[];
  files: { id: string; name: string; size: number }[];
  /** What the form opens with when nobody has begun it. */
  prefilled: DraftContent;
};

export type ReportingKey = { task: string; period: string };

/** The reader's own unit's report; null where it has none to make. */
export async function findReporting(db: Db, key: ReportingKey, scope: Scope): Promise<Reporting | null> {
  return factsOf(db, await findTask(db, key.task, scope), key.period, scope);
}

/** The same, with task and report locked until the transaction ends: two who begin at once wait for one another. */
export async function lockReporting(tx: Tx, key: ReportingKey, scope: Scope): Promise<Reporting | null> {
  const task = await lockTask(tx, key.task, scope);
  if (!task) return null;
  await tx.$queryRaw`
    select 1 from report
    where task_id = ${task.id}::uuid and unit_id = ${scope.unitId}::uuid and period = ${key.period}
    for update`;
  return factsOf(tx, task, key.period, scope);
}

async function factsOf(db: Db, task: Task | null, code: string, scope: Scope): Promise<Reporting | null> {
  const part = task?.units.find(({ unitId }) => unitId === scope.unitId);
  if (!task || !part) return null;
  const mine = { taskId: task.id, unitId: part.unitId };
  const [period, since] = [await findPeriod(db, task.planId, code, scope), await partSince(db, mine, scope)];
  if (!period || !since) return null;
  const row = await db.report.findUnique({
    where: { taskId_unitId_period: { ...mine, period: code } },
    select: { id: true },
  });
  if (!row && !isOwedIn({ since: shanghaiDateAt(since) }, task.cadence, code)) return null;
  const report = row && (await findReport(db, row.id, scope));
  const exceptions = await exceptionsOf(
    db,
    { planId: task.planId, unitId: part.unitId, period: code },
    scope,
  );
  const approved = await approvedBefore(db, mine, { period: code }, scope);
  const supporting = task.units.filter(({ role }) => role === "SUPPORT").map(({ unitId }) => unitId);
  const quotable =
    part.role === "LEAD"
      ? await quotableOf(db, { taskId: task.id, period: code, unitIds: supporting }, scope)
      : [];
  const files = (await listFilesOfTask(db, task.id, scope)).filter((one) => one.unitCode === part.unitCode);
  const history = historyOf(task, part, approved);
  return {
    task,
    part,
    period,
    exceptions,
    report,
    approved,
    history,
    quotable,
    files: files.map(({ id, name, size }) => ({ id, name, size })),
    prefilled: prefilledDraft({
      role: part.role,
      milestones: task.milestones,
      claimed: history.claimed,
      indicators: task.indicators,
      last: history.last,
    }),
  };
}

function historyOf(task: Task, part: TaskUnitView, approved: Reporting["approved"]): CheckHistory {
  const claims = approved.flatMap(({ submission }) => submission.claims);
  const last = approved[0];
  return {
    role: partOf(task, part.unitCode)?.role ?? part.role,
    last: last ? lastReportOf(last) : null,
    milestones: task.milestones,
    claimed: claims.flatMap(({ milestoneKey }) => milestoneKey ?? []),
    indicators: task.indicators.map(({ key, name }) => ({
      key,
      name,
      last: claims.find((one) => one.indicatorKey === key && one.value !== null)?.value ?? null,
    })),
  };
}
