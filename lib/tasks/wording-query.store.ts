import type { Db, Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { Task } from "./task";
import { lockTaskById } from "./task.store";
import type { WordingQueryView } from "./task-view";

export type QueriedTask = Task & {
  query: { id: string; unitCode: string; question: string; answer: string };
};

/** A unit's question with its task, both locked through the task. */
export async function lockWordingQuery(tx: Tx, id: string, scope: Scope): Promise<QueriedTask | null> {
  const asked = await tx.wordingQuery.findUnique({ where: { id }, select: { taskId: true } });
  const task = asked && (await lockTaskById(tx, asked.taskId, scope));
  if (!task) return null;
  // Read again: the lock may have waited for somebody who answered it.
  const query = await tx.wordingQuery.findUniqueOrThrow({
    where: { id },
    select: { id: true, question: true, answer: true, unit: { select: { code: true } } },
  });
  const { unit, ...text } = query;
  return { ...task, query: { ...text, unitCode: unit.code } };
}

export async function insertWordingQuery(
  tx: Tx,
  query: { taskId: string; versionId: string; unitId: string; question: string; at: Date; byId: string },
): Promise<void> {
  await tx.wordingQuery.create({ data: query });
}

export async function updateAnswer(
  tx: Tx,
  id: string,
  { answer, at, byId }: { answer: string; at: Date; byId: string },
): Promise<void> {
  await tx.wordingQuery.update({ where: { id }, data: { answer, answeredAt: at, answeredById: byId } });
}

/** What units asked about a task's wording, and what they were answered, by an instant. */
export async function wordingQueriesOf(
  db: Db,
  taskId: string,
  _scope: Scope,
  until?: Date,
): Promise<WordingQueryView[]> {
  const rows = await db.wordingQuery.findMany({
    where: { taskId, ...(until ? { at: { lte: until } } : {}) },
    orderBy: { at: "asc" },
    select: {
      id: true,
      question: true,
      at: true,
      answer: true,
      answeredAt: true,
      taskVersion: { select: { number: true } },
      unit: { select: { code: true, nameZh: true, nameEn: true, shortNameZh: true } },
      by: { select: { nameZh: true } },
      answeredBy: { select: { nameZh: true } },
    },
  });
  return rows.map(({ taskVersion, unit, by, answeredBy, answer, answeredAt, ...row }) => {
    const isAnswered = answeredAt !== null && (!until || answeredAt <= until);
    return {
      ...row,
      versionNumber: taskVersion.number,
      unit,
      personName: by.nameZh,
      answer: isAnswered ? answer : "",
      answeredAt: isAnswered ? answeredAt : null,
      answeredBy: isAnswered ? (answeredBy?.nameZh ?? "") : "",
    };
  });
}
