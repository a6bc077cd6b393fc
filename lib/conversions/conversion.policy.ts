import type { Actor } from "@/lib/kernel/actor";
import { mayKeepPatents, mayReadPatents } from "@/lib/patents/patent.policy";

/** Which ones, the scope says. */
export function mayReadConversions(actor: Actor): boolean {
  return mayReadPatents(actor);
}

/** On patents he sees: units see those they answer for. */
export function mayRecordConversions(actor: Actor): boolean {
  return mayKeepPatents(actor);
}

/** Coordinators, and the units that report it. */
export function mayChangeConversion(actor: Actor, conversion: { unitIds: readonly string[] }): boolean {
  return mayKeepPatents(actor) && (actor.role === "COORDINATOR" || conversion.unitIds.includes(actor.unitId));
}
