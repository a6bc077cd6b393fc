import type { Db } from "@/lib/db/client";
import { shanghaiDateAt, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { visibleTasks } from "@/lib/tasks/task.store";
import type { KnownReport, MatrixUnit, TaskFacts } from "./matrix";
import type { PeriodCode } from "./period";

/** Every task that was ever assigned, through time, in the order of codes. */
export async function findTaskFacts(db: Db, planId: string, scope: Scope): Promise<TaskFacts[]> {
  const tasks = await db.task.findMany({
    where: { AND: [visibleTasks(scope), { planId, steps: { some: {} } }] },
    orderBy: { code: "asc" },
    select: {
      id: true,
      steps: { select: { kind: true, at: true }, orderBy: [{ at: "asc" }, { id: "asc" }] },
      versions: {
        select: { at: true, cadence: true, units: { select: { unitId: true, role: true } } },
        orderBy: { number: "asc" },
      },
    },
  });
  return tasks.map(({ id, steps, versions }) => ({
    id,
    steps: steps.map(({ kind, at }) => ({ kind, on: shanghaiDateAt(at) })),
    versions: versions.map(({ at, ...version }) => ({ ...version, on: shanghaiDateAt(at) })),
  }));
}

/** What is known of the reports of a period. Drafts count as rows only: their words stay in the unit. */
export async function findReportFacts(
  db: Db,
  planId: string,
  period: PeriodCode,
  scope: Scope,
): Promise<KnownReport[]> {
  if (!scope.seesAllUnits) return [];
  return db.$queryRaw<KnownReport[]>`
    select r.task_id::text as "taskId", r.unit_id::text as "unitId", r.state::text as state,
           first.late as "firstLate", coalesce(last.withdrawn, false) as withdrawn
    from report r
    join task t on t.id = r.task_id
    left join lateral (
      select s.late from report_submission s where s.report_id = r.id order by s.number limit 1
    ) first on true
    left join lateral (
      select (select d.kind = 'WITHDRAWN' from report_decision d
              where d.submission_id = s.id order by d.at desc, d.id desc limit 1) as withdrawn
      from report_submission s where s.report_id = r.id order by s.number desc limit 1
    ) last on true
    where t.plan_id = ${planId}::uuid and r.period = ${period}`;
}

/** The members on a day and whoever else has a part, in protocol order. */
export async function findMatrixUnits(
  db: Db,
  planId: string,
  on: string,
  alsoIds: readonly string[],
  _scope: Scope,
): Promise<MatrixUnit[]> {
  const date = toDatabaseDate(on);
  const member = { planId, joinedOn: { lte: date }, OR: [{ leftOn: null }, { leftOn: { gt: date } }] };
  return db.unit.findMany({
    where: { OR: [{ memberships: { some: member } }, { id: { in: [...alsoIds] } }] },
    orderBy: { protocolRank: "asc" },
    select: { id: true, code: true, nameZh: true, nameEn: true, shortNameZh: true },
  });
}

export async function findUnitsInOrder(db: Db, _scope: Scope): Promise<MatrixUnit[]> {
  return db.unit.findMany({
    orderBy: { protocolRank: "asc" },
    select: { id: true, code: true, nameZh: true, nameEn: true, shortNameZh: true },
  });
}
