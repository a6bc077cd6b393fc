import type { Actor } from "@/lib/kernel/actor";
import { partOf } from "@/lib/tasks/task";

type Divided = { units: readonly { unitCode: string }[] };

/** Whose requests he sees, the task's visibility says. */
export function mayReadExtensions(actor: Actor): boolean {
  return ["COORDINATOR", "LEADER", "LIAISON_OFFICER", "STAFF"].includes(actor.role);
}

/** The unit's liaison officer signs the request. */
export function mayRequestExtension(actor: Actor, task: Divided): boolean {
  return actor.role === "LIAISON_OFFICER" && partOf(task, actor.unitCode) !== null;
}

export function mayWithdrawExtension(actor: Actor, request: { unitCode: string }): boolean {
  return actor.role === "LIAISON_OFFICER" && actor.unitCode === request.unitCode;
}

export function mayDecideExtensions(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}
