import { ROLES } from "@/lib/auth/role";
import type { Actor } from "@/lib/kernel/actor";

/** Whoever reads a list may take it along: what he may read was decided by the list's own query. */
export function mayTakeOut(actor: Actor): boolean {
  return ROLES.includes(actor.role);
}
