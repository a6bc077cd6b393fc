import type { Actor } from "@/lib/kernel/actor";
import type { UnitRole } from "@/lib/plan/measure";
import { leadOf } from "@/lib/tasks/task";

type Divided = { units: readonly { unitCode: string; role: UnitRole }[] };

/** Whose requests he sees, the task's visibility says. */
export function mayReadCompletions(actor: Actor): boolean {
  return ["COORDINATOR", "LEADER", "LIAISON_OFFICER", "STAFF"].includes(actor.role);
}

/** The lead unit reports the whole task; its liaison officer signs the request. */
export function mayRequestCompletion(actor: Actor, task: Divided): boolean {
  return actor.role === "LIAISON_OFFICER" && leadOf(task) === actor.unitCode;
}

export function mayWithdrawCompletion(actor: Actor, request: { unitCode: string }): boolean {
  return actor.role === "LIAISON_OFFICER" && actor.unitCode === request.unitCode;
}

/** Deciding, striking off and reopening are the coordinating office's. */
export function mayCloseTasks(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}
