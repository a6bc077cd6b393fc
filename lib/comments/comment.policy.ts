import type { Actor } from "@/lib/kernel/actor";
import type { Place } from "./comment";

/** Everybody in the business; which comments, their readers say. */
export function mayReadComments(actor: Actor): boolean {
  return actor.role === "LEADER" || mayWriteAny(actor);
}

export function mayWriteAny(actor: Actor): boolean {
  return actor.role === "COORDINATOR" || actor.role === "LIAISON_OFFICER" || actor.role === "STAFF";
}

/** Coordinators, and the units concerned. Leaders read. */
export function mayWriteComment(actor: Actor, place: Pick<Place, "circle">): boolean {
  return mayWriteAny(actor) && place.circle.includes(actor.unitCode);
}
