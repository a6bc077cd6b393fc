import type { Actor } from "@/lib/kernel/actor";

/** What a unit owes is read by its own people. */
export function mayReadUnitHome(actor: Actor): boolean {
  return actor.role === "LIAISON_OFFICER" || actor.role === "STAFF";
}

/** The state of a period tells of all units and of the office itself. */
export function mayReadPeriodState(actor: Actor): boolean {
  return actor.role === "COORDINATOR" || actor.role === "LEADER";
}

/** A unit's own standing is read by its people, and by those who see all units. */
export function mayReadUnitStanding(actor: Actor, unit: { code: string }): boolean {
  return mayReadPeriodState(actor) || (mayReadUnitHome(actor) && actor.unitCode === unit.code);
}
