import type { Actor } from "@/lib/kernel/actor";

/** Ledgers become drafts of tasks: the coordinating office's business alone. */
export function mayKeepLedgers(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}
