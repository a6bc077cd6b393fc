import type { Db } from "@/lib/db/client";
import { remembered } from "@/lib/db/memo";
import type { Scope } from "@/lib/kernel/scope";
import { UNIT_NAMES, visibleTasks } from "@/lib/tasks/task.store";
import type { PeriodCode } from "./period";
import type { WaitingReport } from "./review";

/** Every report that waits for a decision: kept, as the desk, the queue and each review look at all of them. */
export async function findWaiting(db: Db, scope: Scope): Promise<readonly WaitingReport[]> {
  if (!scope.seesAllUnits) return [];
  return remembered(`waiting-reports|${scope.role}`, false, () => readWaiting(db, scope));
}

async function readWaiting(db: Db, scope: Scope): Promise<WaitingReport[]> {
  const rows = await db.report.findMany({
    where: { state: "SUBMITTED", task: visibleTasks(scope) },
    select: {
      id: true,
      period: true,
      unit: { select: UNIT_NAMES },
      task: {
        select: {
          code: true,
          measure: { select: { code: true } },
          currentVersion: { select: { title: true, titleEn: true } },
        },
      },
      submissions: {
        orderBy: { number: "desc" },
        select: {
          number: true,
          role: true,
          progress: true,
          selfRating: true,
          late: true,
          findings: true,
          submittedAt: true,
          decisions: { where: { kind: { not: "WITHDRAWN" } }, select: { byId: true } },
        },
      },
    },
  });
  return rows.flatMap(({ id, period, unit, task, submissions }) => {
    const [latest, ...earlier] = submissions;
    if (!latest) return [];
    const { code: unitCode, ...names } = unit;
    const { findings, decisions: _none, ...facts } = latest;
    return [
      {
        reportId: id,
        taskCode: task.code,
        title: task.currentVersion?.title ?? "",
        titleEn: task.currentVersion?.titleEn ?? "",
        measureCode: task.measure.code,
        ...{ unitCode, ...names, period, ...facts },
        findings: Array.isArray(findings) ? findings.length : 0,
        deciders: earlier.flatMap(({ decisions }) => decisions.map(({ byId }) => byId)),
      },
    ];
  });
}

/** For each report the last approved figure of its unit on its task before its period. */
export async function findApprovedBefore(
  db: Db,
  reportIds: readonly string[],
  scope: Scope,
): Promise<Map<string, { period: PeriodCode; progress: number }>> {
  if (!scope.seesAllUnits) return new Map();
  const rows = await db.$queryRaw<{ id: string; period: PeriodCode; progress: number }[]>`
    select r.id::text as id, before.period, before.progress
    from report r
    cross join lateral (
      select p.period, s.progress
      from report p
      join report_submission s on s.report_id = p.id
      where p.task_id = r.task_id and p.unit_id = r.unit_id and p.period < r.period
        and (select d.kind from report_decision d
             where d.submission_id = s.id order by d.at desc, d.id desc limit 1) = 'APPROVED'
      order by p.period desc, s.number desc limit 1
    ) before
    where r.id = any(${[...reportIds]}::uuid[])`;
  return new Map(rows.map(({ id, ...before }) => [id, before]));
}

/** Of the report: its unit and the names of those who wrote in it. */
export async function findReportPeople(db: Db, reportId: string, scope: Scope) {
  return db.report.findFirst({
    where: { id: reportId, task: visibleTasks(scope), submissions: { some: {} } },
    select: {
      unit: { select: UNIT_NAMES },
      authors: {
        select: { person: { select: { nameZh: true, nameEn: true } } },
        orderBy: { at: "asc" },
      },
    },
  });
}

/** Which report of a task and period is whose, by unit code. */
export async function findReportIds(
  db: Db,
  key: { taskId: string; period: PeriodCode },
  scope: Scope,
): Promise<Map<string, string>> {
  const rows = await db.report.findMany({
    where: { ...key, task: visibleTasks(scope), submissions: { some: {} } },
    select: { id: true, unit: { select: { code: true } } },
  });
  return new Map(rows.map(({ id, unit }) => [unit.code, id]));
}
