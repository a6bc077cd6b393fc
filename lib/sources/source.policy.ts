import type { Actor } from "@/lib/kernel/actor";

/** Whoever may read a figure may read where it comes from. */
export function mayReadSources(_actor: Actor): boolean {
  return true;
}

export function mayKeepSources(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}
