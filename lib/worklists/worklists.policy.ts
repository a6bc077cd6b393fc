import type { Actor } from "@/lib/kernel/actor";

/** What a unit owes is read by its own people. */
export function mayReadUnitHome(actor: Actor): boolean {
  return actor.role === "LIAISON_OFFICER" || actor.role === "STAFF";
}
