import type { Db, Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { TASK_SELECT, taskOf, visibleTasks, WORDING_SELECT } from "@/lib/tasks/task.store";
import { wordingGrounds } from "@/lib/tasks/wording-grounds.store";
import type { ExistingTask, LedgerWorld } from "./row-verdict";

export type PlanWorld = LedgerWorld & { planId: string };

/** What the rows of a file are held against: the plan's measures, units and tasks as they stand now. */
export async function ledgerWorld(
  db: Db,
  file: { sha256: string; sheet: string },
  scope: Scope,
): Promise<PlanWorld | null> {
  const plan = await latestPlan(db);
  if (!plan) return null;
  const [measures, units, tasks, grounds, earlier] = await Promise.all([
    db.measure.findMany({
      where: { planId: plan.id },
      select: { id: true, code: true, titleZh: true, titleEn: true },
      orderBy: { ordinal: "asc" },
    }),
    db.unit.findMany({
      select: { code: true, nameZh: true, nameEn: true, shortNameZh: true },
      orderBy: { protocolRank: "asc" },
    }),
    existingTasks(db, plan.id, scope),
    wordingGrounds(db, plan.id, scope),
    earlierRows(db, file),
  ]);
  return { planId: plan.id, measures, units, tasks, grounds, earlier };
}

/** As `ledgerWorld`, standing still until the transaction ends: nobody drafts a task of these measures meanwhile. */
export async function lockWorld(
  tx: Tx,
  file: { sha256: string; sheet: string },
  scope: Scope,
): Promise<PlanWorld | null> {
  const plan = await latestPlan(tx);
  if (!plan) return null;
  await tx.$queryRaw`select 1 from measure where plan_id = ${plan.id}::uuid order by id for update`;
  await tx.$queryRaw`select 1 from task where plan_id = ${plan.id}::uuid and stage = 'DRAFT' order by id for update`;
  return ledgerWorld(tx, file, scope);
}

async function existingTasks(db: Db, planId: string, scope: Scope): Promise<ExistingTask[]> {
  const [tasks, numbered] = await Promise.all([
    db.task.findMany({
      where: { planId, ...visibleTasks(scope) },
      select: { ...TASK_SELECT, currentVersion: { select: WORDING_SELECT } },
      orderBy: { code: "asc" },
    }),
    db.$queryRaw<{ id: string; code: string }[]>`
      select distinct on (r.task_id) r.task_id::text as id, r.parsed ->> 'givenCode' as code
      from ledger_row r join ledger_import i on i.id = r.import_id
      where r.task_id is not null and r.outcome = 'ADDED' and i.state = 'CONFIRMED'
        and r.parsed ->> 'givenCode' <> ''
      order by r.task_id, i.confirmed_at desc`,
  ]);
  const numbers = new Map(numbered.map(({ id, code }) => [id, code]));
  return tasks.flatMap(({ currentVersion, ...task }) =>
    currentVersion ? [{ ...taskOf(task, currentVersion), ledgerCode: numbers.get(task.id) ?? "" }] : [],
  );
}

/** Which task each row of the same file became, when it was imported before and not taken back. */
async function earlierRows(
  db: Db,
  { sha256, sheet }: { sha256: string; sheet: string },
): Promise<Map<number, string>> {
  const rows = await db.$queryRaw<{ rowNumber: number; taskId: string }[]>`
    select distinct on (r.row_number) r.row_number as "rowNumber", r.task_id::text as "taskId"
    from ledger_row r join ledger_import i on i.id = r.import_id
    where i.sha256 = ${sha256} and i.sheet = ${sheet} and i.state = 'CONFIRMED' and r.task_id is not null
    order by r.row_number, i.confirmed_at desc`;
  return new Map(rows.map(({ rowNumber, taskId }) => [rowNumber, taskId]));
}

/** The plan begun last: the one whose codes of tasks are meant wherever a code stands alone. */
function latestPlan(db: Db) {
  return db.plan.findFirst({ orderBy: { windowStart: "desc" }, select: { id: true } });
}
