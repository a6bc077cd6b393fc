import type { Actor } from "@/lib/kernel/actor";

const BUSINESS = ["COORDINATOR", "LEADER", "LIAISON_OFFICER", "STAFF"];

/** Of the tasks he may see: those who work on them. */
export function mayReadTaskProgress(actor: Actor): boolean {
  return BUSINESS.includes(actor.role);
}

/** The plan's and the measures' progress tells how all units stand. */
export function mayReadPlanProgress(actor: Actor): boolean {
  return actor.role === "COORDINATOR" || actor.role === "LEADER";
}

/** A unit reads its own figures, nobody else's. */
export function mayReadUnitProgress(actor: Actor, unit: { code: string }): boolean {
  if (mayReadPlanProgress(actor)) return true;
  return mayReadTaskProgress(actor) && actor.unitCode === unit.code;
}

/** Everybody's curve tells how all stand; that of one unit is its own business. */
export function mayReadCurve(actor: Actor, { unit }: { unit: string | null }): boolean {
  return unit === null ? mayReadPlanProgress(actor) : mayReadUnitProgress(actor, { code: unit });
}
