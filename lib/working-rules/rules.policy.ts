import type { Actor } from "@/lib/kernel/actor";

/** The approved rules bind everybody, so every signed-in role reads them. */
export function mayReadRules(_actor: Actor): boolean {
  return true;
}

/** Versions are drafted, and their approval recorded, by the coordinating office. */
export function mayKeepRules(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}
