import { loadCalendar } from "@/lib/calendar/calendar.store";
import type { Calendar } from "@/lib/calendar/working-day";
import type { Db, Tx } from "@/lib/db/client";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { clauseInForce } from "@/lib/working-rules/clause";
import { findApprovedTexts } from "@/lib/working-rules/rules.store";
import type { Signature, SignRule } from "./signing";
import type { Task } from "./task";
import { lockTask } from "./task.store";

/** The clock of signing: the rule in force when a wording came, and the calendar it counts by. */
export type SignClock = { ruleAt: (instant: Date) => SignRule | null; calendar: Calendar };

export async function signClock(db: Db, planId: string, scope: Scope): Promise<SignClock> {
  const [texts, calendar] = await Promise.all([
    findApprovedTexts(db, planId, scope),
    loadCalendar(db, scope),
  ]);
  return {
    calendar,
    ruleAt: (instant) => {
      const clause = clauseInForce(texts, "sign-within-working-days", shanghaiDateAt(instant));
      return (
        clause && { ...clause.value, rulesNumber: clause.rulesNumber, articleNumber: clause.articleNumber }
      );
    },
  };
}

/** Every signature of some tasks, by task, those of earlier wordings among them. */
export async function signaturesOf(
  db: Db,
  taskIds: readonly string[],
  _scope: Scope,
  until?: Date,
): Promise<Map<string, Signature[]>> {
  const rows = await db.taskSignature.findMany({
    where: { taskId: { in: [...taskIds] }, ...(until ? { at: { lte: until } } : {}) },
    orderBy: { at: "asc" },
    select: {
      taskId: true,
      versionId: true,
      at: true,
      unit: { select: { code: true } },
      by: { select: { nameZh: true } },
    },
  });
  const byTask = new Map<string, Signature[]>();
  for (const { taskId, unit, by, ...row } of rows) {
    const signature = { ...row, unitCode: unit.code, personName: by.nameZh };
    byTask.set(taskId, [...(byTask.get(taskId) ?? []), signature]);
  }
  return byTask;
}

export type SignableTask = Task & { signatures: Signature[] };

/** The task with its signatures, locked: of two who sign at once the second finds the first's. */
export async function lockSignableTask(tx: Tx, code: string, scope: Scope): Promise<SignableTask | null> {
  const task = await lockTask(tx, code, scope);
  if (!task) return null;
  const signatures = await signaturesOf(tx, [task.id], scope);
  return { ...task, signatures: signatures.get(task.id) ?? [] };
}

export async function insertSignature(
  tx: Tx,
  signature: { taskId: string; versionId: string; unitId: string; at: Date; byId: string },
): Promise<void> {
  await tx.taskSignature.create({ data: signature });
}
