import type { Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { Wording } from "@/lib/tasks/task";
import { visibleTasks } from "@/lib/tasks/task.store";
import type { ImportedTask } from "./ledger";

/*
 * Drafts by the thousand: each table is written in one statement from one JSON document. Going
 * through Prisma row by row, 5,000 of them would outlast the transaction.
 */

export type NewDraft = { id: string; versionId: string; measureId: string; code: string; wording: Wording };
export type ChangedDraft = { id: string; versionId: string; wording: Wording };

type Author = { at: Date; byId: string };

/** The version that a task has after its draft was imported. */
export const VERSION_OF_NEW = 1;

export async function insertDrafts(
  tx: Tx,
  planId: string,
  drafts: readonly NewDraft[],
  { at, byId }: Author,
): Promise<void> {
  if (drafts.length === 0) return;
  const tasks = drafts.map(({ id, measureId, code }) => ({ id, measure_id: measureId, code }));
  await tx.$executeRaw`
    insert into task (id, plan_id, measure_id, code, created_at, created_by_id, version)
    select id, ${planId}::uuid, measure_id, code, ${at}::timestamptz, ${byId}::uuid, ${VERSION_OF_NEW}::int
    from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as r(id uuid, measure_id uuid, code text)`;
  const versions = drafts.map(({ id, versionId, wording }) => ({
    id: versionId,
    task_id: id,
    ...columns(wording),
  }));
  await tx.$executeRaw`
    insert into task_version (id, task_id, number, at, by_id, title, title_en, deliverable, acceptance, weight,
      cadence, due_on, order_note)
    select id, task_id, 1, ${at}::timestamptz, ${byId}::uuid, title, title_en, deliverable, acceptance, weight,
      cadence, due_on, order_note
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as r(id uuid, task_id uuid, title text,
      title_en text, deliverable text, acceptance text, weight int, cadence cadence, due_on date, order_note text)`;
  await tx.$executeRaw`
    update task set current_version_id = r.id
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as r(id uuid, task_id uuid)
    where task.id = r.task_id`;
  await insertParts(tx, drafts);
}

/** Writes drafts over, in the version they have. */
export async function rewriteDrafts(
  tx: Tx,
  drafts: readonly ChangedDraft[],
  { at, byId }: Author,
): Promise<void> {
  if (drafts.length === 0) return;
  const versions = drafts.map(({ versionId, wording }) => ({ id: versionId, ...columns(wording) }));
  await tx.$executeRaw`
    update task_version v set at = ${at}::timestamptz, by_id = ${byId}::uuid, title = r.title,
      title_en = r.title_en, deliverable = r.deliverable, acceptance = r.acceptance, weight = r.weight,
      cadence = r.cadence, due_on = r.due_on
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as r(id uuid, title text, title_en text,
      deliverable text, acceptance text, weight int, cadence cadence, due_on date)
    where v.id = r.id`;
  const ids = drafts.map(({ versionId }) => versionId);
  await tx.taskUnit.deleteMany({ where: { versionId: { in: ids } } });
  await tx.taskMilestone.deleteMany({ where: { versionId: { in: ids } } });
  await insertParts(tx, drafts);
  const tasks = drafts.map(({ id }) => id);
  await tx.task.updateMany({ where: { id: { in: tasks } }, data: { version: { increment: 1 } } });
}

export async function deleteDrafts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.task.deleteMany({ where: { id: { in: [...ids] }, stage: "DRAFT" } });
}

async function insertParts(
  tx: Tx,
  drafts: readonly { versionId: string; wording: Wording }[],
): Promise<void> {
  const units = drafts.flatMap(({ versionId, wording }) =>
    wording.units.map(({ unitCode, role, part, dueOn }) => ({
      version_id: versionId,
      code: unitCode,
      role,
      part,
      due_on: dueOn,
    })),
  );
  await tx.$executeRaw`
    insert into task_unit (version_id, unit_id, role, part, due_on)
    select r.version_id, u.id, r.role, r.part, r.due_on
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb)
      as r(version_id uuid, code text, role unit_role, part text, due_on date)
    join unit u on u.code = r.code`;
  const milestones = drafts.flatMap(({ versionId, wording }) =>
    wording.milestones.map(({ key, title, dueOn, share }, ordinal) => ({
      version_id: versionId,
      key,
      ordinal,
      title,
      due_on: dueOn,
      share,
    })),
  );
  await tx.$executeRaw`
    insert into task_milestone (version_id, key, ordinal, title, due_on, share)
    select version_id, key, ordinal, title, due_on, share
    from jsonb_to_recordset(${JSON.stringify(milestones)}::jsonb)
      as r(version_id uuid, key uuid, ordinal int, title text, due_on date, share int)`;
}

function columns({ title, titleEn, deliverable, acceptance, weight, cadence, dueOn, orderNote }: Wording) {
  return {
    title,
    title_en: titleEn,
    deliverable,
    acceptance,
    weight,
    cadence,
    due_on: dueOn,
    order_note: orderNote,
  };
}

/** What an import made or changed, as it stands now. */
export type LedgerTask = ImportedTask & {
  id: string;
  versionId: string;
  rowNumber: number;
  /** What a changed draft said before; null of one that the import made. */
  before: Wording | null;
  title: string;
};

/** The tasks of an import; with `lock`, standing still until the transaction ends. */
export async function ledgerTasks(
  tx: Tx,
  importId: string,
  scope: Scope,
  { lock }: { lock: boolean },
): Promise<LedgerTask[]> {
  if (lock) {
    await tx.$queryRaw`
      select 1 from task where id in (select task_id from ledger_row where import_id = ${importId}::uuid)
      order by id for update`;
  }
  const rows = await tx.ledgerRow.findMany({
    where: { importId, outcome: { in: ["ADDED", "CHANGED"] }, task: visibleTasks(scope) },
    select: {
      rowNumber: true,
      parsed: true,
      before: true,
      task: {
        select: {
          id: true,
          code: true,
          stage: true,
          version: true,
          currentVersion: { select: { id: true, title: true } },
          _count: { select: { comments: true, files: true, difficulties: true } },
        },
      },
    },
    orderBy: { rowNumber: "asc" },
  });
  return rows.flatMap(({ task, rowNumber, parsed, before }) => {
    if (!task) return [];
    const left = (parsed as { leftVersion?: number } | null)?.leftVersion;
    const { comments, files, difficulties } = task._count;
    const untouched =
      task.stage === "DRAFT" && task.version === left && comments + files + difficulties === 0;
    const { id, code, currentVersion } = task;
    return {
      id,
      code,
      untouched,
      rowNumber,
      versionId: currentVersion?.id ?? "",
      title: currentVersion?.title ?? "",
      before: before as unknown as Wording | null,
    };
  });
}
