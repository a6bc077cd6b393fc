import type { Actor } from "@/lib/kernel/actor";
import { mayKeepPatents } from "@/lib/patents/patent.policy";

/** Whoever keeps patents may bring them in from a file; whose imports he sees is asked of the row. */
export function mayImportPatents(actor: Actor): boolean {
  return mayKeepPatents(actor);
}

/** A coordinator imports for any unit, and over what any unit has recorded. */
export function mayImportForOthers(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}
