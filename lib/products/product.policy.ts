import type { Actor } from "@/lib/kernel/actor";
import { mayKeepPatents, mayReadPatents } from "@/lib/patents/patent.policy";

/** Which ones, the scope says. */
export function mayReadProducts(actor: Actor): boolean {
  return mayReadPatents(actor);
}

export function mayAddProducts(actor: Actor): boolean {
  return mayKeepPatents(actor);
}

/** Coordinators, and the units that report it. */
export function mayKeepProduct(actor: Actor, product: { unitIds: readonly string[] }): boolean {
  return mayKeepPatents(actor) && (actor.role === "COORDINATOR" || product.unitIds.includes(actor.unitId));
}
