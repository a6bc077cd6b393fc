import type { Actor } from "@/lib/kernel/actor";

/** What the mechanism's meetings decided is known to everybody in it. */
export function mayReadMeetings(_actor: Actor): boolean {
  return true;
}

/** The office prepares meetings and keeps their record. */
export function mayKeepMeetings(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}
