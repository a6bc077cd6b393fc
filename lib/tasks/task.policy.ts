import type { Actor } from "@/lib/kernel/actor";
import { partOf } from "./task";

type Divided = { units: readonly { unitCode: string }[] };

/** Everybody who has to do with the work; which tasks he sees is decided by `visibleTasks`. */
export function mayReadTasks(actor: Actor): boolean {
  return actor.role === "COORDINATOR" || actor.role === "LEADER" || isOfUnit(actor);
}

/** Drafting, assigning, amending and cancelling are the coordinating office's. */
export function mayKeepTasks(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}

/** Liaison officers sign; for which tasks, their units' parts say. */
export function maySign(actor: Actor): boolean {
  return actor.role === "LIAISON_OFFICER";
}

export function maySignTask(actor: Actor, task: Divided): boolean {
  return maySign(actor) && partOf(task, actor.unitCode) !== null;
}

/** Whoever reads what his unit is to sign for. */
export function mayReadSigning(actor: Actor): boolean {
  return isOfUnit(actor);
}

export function mayQueryWording(actor: Actor, task: Divided): boolean {
  return isOfUnit(actor) && partOf(task, actor.unitCode) !== null;
}

export function mayAnswerWording(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}

function isOfUnit(actor: Actor): boolean {
  return actor.role === "LIAISON_OFFICER" || actor.role === "STAFF";
}
