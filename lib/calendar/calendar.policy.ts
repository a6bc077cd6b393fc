import type { Actor } from "@/lib/kernel/actor";

export function mayReadCalendar(_actor: Actor): boolean {
  return true;
}

/** Notices are entered by the system administrator: a calendar is no business content. */
export function mayKeepCalendar(actor: Actor): boolean {
  return actor.role === "SYSTEM_ADMINISTRATOR";
}
