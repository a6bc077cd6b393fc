import type { Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import type { PendingRequest } from "./amendment";
import { lockTaskWithGrounds } from "./draft.store";
import { type SignClock, signaturesOf, signClock } from "./signature.store";
import { unsignedUnits } from "./signing";
import type { Task } from "./task";
import { lockTask } from "./task.store";
import type { WordingGrounds } from "./task-wording";

export type AmendableTask = Task & {
  grounds: WordingGrounds;
  unsigned: string[];
  pending: PendingRequest[];
  clock: SignClock;
};

/** The task, locked, with all that an amendment depends on. */
export async function lockAmendableTask(tx: Tx, code: string, scope: Scope): Promise<AmendableTask | null> {
  const task = await lockTaskWithGrounds(tx, code, scope);
  if (!task) return null;
  const [signatures, pending, clock] = await Promise.all([
    signaturesOf(tx, [task.id], scope),
    pendingRequests(tx, task.id, scope),
    signClock(tx, task.planId, scope),
  ]);
  return { ...task, unsigned: unsignedUnits(task, signatures.get(task.id) ?? []), pending, clock };
}

export async function lockCancellableTask(
  tx: Tx,
  code: string,
  scope: Scope,
): Promise<(Task & { pending: PendingRequest[] }) | null> {
  const task = await lockTask(tx, code, scope);
  return task && { ...task, pending: await pendingRequests(tx, task.id, scope) };
}

/** What units have asked for on a task and nobody has decided. */
async function pendingRequests(tx: Tx, taskId: string, _scope: Scope): Promise<PendingRequest[]> {
  const pending = {
    where: { taskId, state: "PENDING" },
    select: { unit: { select: { code: true } } },
  } as const;
  const [extensions, completions] = await Promise.all([
    tx.extensionRequest.findMany(pending),
    tx.completionRequest.findMany(pending),
  ]);
  return [
    ...extensions.map(({ unit }) => ({ kind: "EXTENSION" as const, unitCode: unit.code })),
    ...completions.map(({ unit }) => ({ kind: "COMPLETION" as const, unitCode: unit.code })),
  ];
}
