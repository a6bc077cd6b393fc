import type { Actor } from "@/lib/kernel/actor";

/** The membership as announced is published: every signed-in role reads it. */
export function mayReadUnits(_actor: Actor): boolean {
  return true;
}

/** Units and memberships are kept by the coordinating office. */
export function mayKeepUnits(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}
