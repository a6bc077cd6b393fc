import type { Db, Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { taskRef } from "@/lib/tasks/task";
import { TASK_SELECT, taskOf, visibleTasks, WORDING_SELECT } from "@/lib/tasks/task.store";
import { findReportFacts, findTaskFacts, findUnitsInOrder } from "./matrix.store";
import { lastDayOf, type PeriodCode } from "./period";
import { findPeriod } from "./period.store";
import { type Outstanding, type UrgeGround, urgeKey } from "./urge";

/** What urging depends on. Two coordinators who urge at once wait for one another at the plan. */
export async function lockUrging(tx: Tx, code: PeriodCode, scope: Scope): Promise<UrgeGround | null> {
  const plan = await findCurrentPlan(tx, lastDayOf(code), scope);
  if (!plan) return null;
  await tx.$queryRaw`select 1 from plan where id = ${plan.id}::uuid for no key update`;
  const [period, facts, refs, reports, urged, units] = [
    await findPeriod(tx, plan.id, code, scope),
    await findTaskFacts(tx, plan.id, scope),
    await findTaskRefs(tx, plan.id, scope),
    await findReportFacts(tx, plan.id, code, scope),
    await findLastUrges(tx, code, scope),
    await findUnitsInOrder(tx, scope),
  ];
  const tasks = facts.flatMap((task) => {
    const ref = refs.get(task.id);
    return ref ? [{ ...task, ref }] : [];
  });
  return { period, tasks, reports: new Map(reports.map((one) => [urgeKey(one), one])), urged, units };
}

export async function insertUrges(
  tx: Tx,
  period: PeriodCode,
  urged: readonly Outstanding[],
  by: { at: Date; byId: string },
): Promise<void> {
  await tx.urge.createMany({
    data: urged.map(({ taskId, unitId }) => ({ taskId, unitId, period, ...by })),
  });
}

/** When each report of a period was urged last, by `urgeKey`. */
export async function findLastUrges(db: Db, period: PeriodCode, scope: Scope): Promise<Map<string, Date>> {
  const rows = await db.urge.findMany({
    where: { period, task: visibleTasks(scope) },
    select: { taskId: true, unitId: true, at: true },
    orderBy: { at: "asc" },
  });
  return new Map(rows.map((row) => [urgeKey(row), row.at]));
}

async function findTaskRefs(db: Db, planId: string, scope: Scope) {
  const tasks = await db.task.findMany({
    where: { AND: [visibleTasks(scope), { planId, stage: { not: "DRAFT" } }] },
    select: { ...TASK_SELECT, currentVersion: { select: WORDING_SELECT } },
  });
  return new Map(
    tasks.flatMap(({ currentVersion, ...row }) =>
      currentVersion ? [[row.id, taskRef(taskOf(row, currentVersion))] as const] : [],
    ),
  );
}
