import type { Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { Drafting } from "./draft";
import type { Task, Wording } from "./task";
import { insertVersion, lockTask, takeStep } from "./task.store";
import type { WordingGrounds } from "./task-wording";
import { wordingGrounds } from "./wording-grounds.store";

/** The measure a task is drafted for; locked, so that two drafts do not take the same next number. */
export async function lockDrafting(tx: Tx, measureCode: string, scope: Scope): Promise<Drafting | null> {
  await tx.$queryRaw`select 1 from measure where code = ${measureCode} for update`;
  const measure = await tx.measure.findFirst({
    where: { code: measureCode },
    orderBy: { plan: { windowStart: "desc" } },
    select: { id: true, planId: true },
  });
  if (!measure) return null;
  const { id: measureId, planId } = measure;
  const [tasks, grounds] = await Promise.all([
    tx.task.findMany({ where: { measureId }, select: { code: true } }),
    wordingGrounds(tx, planId, scope),
  ]);
  return { planId, measureId, measureCode, codes: tasks.map(({ code }) => code), grounds };
}

export async function lockTaskWithGrounds(
  tx: Tx,
  code: string,
  scope: Scope,
): Promise<(Task & { grounds: WordingGrounds }) | null> {
  const task = await lockTask(tx, code, scope);
  return task && { ...task, grounds: await wordingGrounds(tx, task.planId, scope) };
}

/** Those of the codes that exist, locked in order of their codes: two batches never wait for each other. */
export async function lockTasksWithGrounds(
  tx: Tx,
  codes: readonly string[],
  scope: Scope,
): Promise<(Task & { grounds: WordingGrounds })[]> {
  const tasks: (Task & { grounds: WordingGrounds })[] = [];
  const known = new Map<string, WordingGrounds>();
  for (const code of [...codes].sort()) {
    const task = await lockTask(tx, code, scope);
    if (!task) continue;
    const grounds = known.get(task.planId) ?? (await wordingGrounds(tx, task.planId, scope));
    known.set(task.planId, grounds);
    tasks.push({ ...task, grounds });
  }
  return tasks;
}

type Author = { at: Date; byId: string };

/** A draft with the first version of its wording. */
export async function insertDraft(
  tx: Tx,
  of: { planId: string; measureId: string; code: string; demonstration?: boolean },
  wording: Wording,
  { at, byId }: Author,
): Promise<string> {
  const { id } = await tx.task.create({
    data: { ...of, createdAt: at, createdById: byId },
    select: { id: true },
  });
  const header = { ground: "ORIGINAL", reason: "", at, byId, mustSign: codesOf(wording) } as const;
  await insertVersion(tx, { id, versionNumber: 0 }, wording, header);
  return id;
}

/** Writes a draft's wording over. The old version makes way for one of the same number. */
export async function updateDraft(
  tx: Tx,
  task: Pick<Task, "id" | "versionId">,
  wording: Wording,
  { at, byId }: Author,
): Promise<void> {
  await tx.task.update({ where: { id: task.id }, data: { currentVersionId: null } });
  await tx.taskVersion.delete({ where: { id: task.versionId } });
  const header = { ground: "ORIGINAL", reason: "", at, byId, mustSign: codesOf(wording) } as const;
  await insertVersion(tx, { id: task.id, versionNumber: 0 }, wording, header);
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.task.delete({ where: { id } });
}

/** Assigned from this instant on. The date is set while it is still a draft: then the wording freezes. */
export async function assignDrafts(
  tx: Tx,
  tasks: readonly Pick<Task, "id" | "versionId">[],
  batch: Author & { note: string },
): Promise<string> {
  const { id: batchId } = await tx.assignmentBatch.create({ data: batch, select: { id: true } });
  const { at, byId } = batch;
  for (const task of tasks) {
    await tx.taskVersion.update({ where: { id: task.versionId }, data: { at } });
    await tx.task.update({ where: { id: task.id }, data: { batchId } });
    await takeStep(tx, task.id, { kind: "ASSIGNED", at, byId });
  }
  return batchId;
}

function codesOf({ units }: Wording): string[] {
  return units.map(({ unitCode }) => unitCode);
}
