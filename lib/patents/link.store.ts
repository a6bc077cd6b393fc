import type { Db, Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { findMeasure } from "@/lib/plan/measure.store";
import { findTask, visibleTasks } from "@/lib/tasks/task.store";
import { findPatent, lockPatent } from "./patent.store";
import type { PatentRecord } from "./patent-facts";

/** What a patent contributes to: a measure, or a task that the actor sees. */
export type Linking = PatentRecord & { other: { id: string; code: string } | null; linked: boolean };

export async function loadMeasureLink(
  tx: Tx,
  { number, measure: code }: { number: string; measure: string },
  scope: Scope,
): Promise<Linking | null> {
  const patent = await lockPatent(tx, number, scope);
  if (!patent) return null;
  const other = await findMeasure(tx, code, scope);
  const where = { patentId: patent.id, measureId: other?.id };
  const linked = other !== null && (await tx.patentMeasure.count({ where })) > 0;
  return { ...patent, other, linked };
}

export async function loadTaskLink(
  tx: Tx,
  { number, task: code }: { number: string; task: string },
  scope: Scope,
): Promise<Linking | null> {
  const patent = await lockPatent(tx, number, scope);
  if (!patent) return null;
  const other = await findTask(tx, code, scope);
  const where = { patentId: patent.id, taskId: other?.id };
  const linked = other !== null && (await tx.patentTask.count({ where })) > 0;
  return { ...patent, other, linked };
}

type By = { at: Date; byId: string };

export async function insertMeasureLink(tx: Tx, patentId: number, measureId: string, by: By): Promise<void> {
  await tx.patentMeasure.create({ data: { patentId, measureId, ...by } });
}

export async function deleteMeasureLink(tx: Tx, patentId: number, measureId: string): Promise<void> {
  await tx.patentMeasure.deleteMany({ where: { patentId, measureId } });
}

export async function insertTaskLink(tx: Tx, patentId: number, taskId: string, by: By): Promise<void> {
  await tx.patentTask.create({ data: { patentId, taskId, ...by } });
}

export async function deleteTaskLink(tx: Tx, patentId: number, taskId: string): Promise<void> {
  await tx.patentTask.deleteMany({ where: { patentId, taskId } });
}

export type LinkChoices = {
  measures: { code: string; titleZh: string; titleEn: string }[];
  tasks: { code: string; title: string; titleEn: string }[];
};

export async function loadLinkChoices(db: Db, number: string, scope: Scope): Promise<LinkChoices | null> {
  const patent = await findPatent(db, number, scope);
  if (!patent) return null;
  const linked = { none: { patentId: patent.id } };
  const [measures, tasks] = await Promise.all([
    db.measure.findMany({
      where: { patents: linked },
      orderBy: [{ plan: { windowStart: "desc" } }, { ordinal: "asc" }],
      select: { code: true, titleZh: true, titleEn: true },
    }),
    db.task.findMany({
      where: { AND: [visibleTasks(scope), { patents: linked, stage: { not: "CANCELLED" } }] },
      orderBy: { code: "asc" },
      select: { code: true, currentVersion: { select: { title: true, titleEn: true } } },
    }),
  ]);
  return {
    measures,
    tasks: tasks.map(({ code, currentVersion }) => ({
      code,
      title: currentVersion?.title ?? "",
      titleEn: currentVersion?.titleEn ?? "",
    })),
  };
}
