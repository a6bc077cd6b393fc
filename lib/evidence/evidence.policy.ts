import type { Actor } from "@/lib/kernel/actor";
import { partOf } from "@/lib/tasks/task";

type Divided = { units: readonly { unitCode: string }[] };

/** Those who work for a unit hand evidence in; the coordinating office has none of its own. */
export function mayHandInAtAll(actor: Actor): boolean {
  return actor.role === "LIAISON_OFFICER" || actor.role === "STAFF";
}

export function mayHandIn(actor: Actor, task: Divided): boolean {
  return mayHandInAtAll(actor) && partOf(task, actor.unitCode) !== null;
}

/** Which files he sees is decided by `visibleFiles`. */
export function mayReadEvidence(actor: Actor): boolean {
  return mayHandInAtAll(actor) || actor.role === "COORDINATOR" || actor.role === "LEADER";
}

/** What nobody outside the unit has seen yet, the unit may take back. */
export function mayWithdrawFile(actor: Actor, file: { unitCode: string }): boolean {
  return mayHandInAtAll(actor) && file.unitCode === actor.unitCode;
}
