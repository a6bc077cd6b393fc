import type { Actor } from "@/lib/kernel/actor";

/** Who looks at the whole register: an institution's patents are claimed by any unit. */
export function mayReadInstitutions(actor: Actor): boolean {
  return actor.role === "COORDINATOR" || actor.role === "LEADER";
}

/** A correction changes the figures of all units, so it is the office's. */
export function mayCorrectInstitutions(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}
