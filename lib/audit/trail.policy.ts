import type { Actor } from "@/lib/kernel/actor";

/** The trail is the auditor's alone, to read; nobody writes it by hand. */
export function mayReadTrail(actor: Actor): boolean {
  return actor.role === "AUDITOR";
}
