import type { Actor } from "@/lib/kernel/actor";

/** Those who work on tasks or watch over them. Administrators are told nothing of the business. */
export function mayReceiveNotices(actor: Actor): boolean {
  return ["COORDINATOR", "LIAISON_OFFICER", "STAFF", "LEADER"].includes(actor.role);
}
