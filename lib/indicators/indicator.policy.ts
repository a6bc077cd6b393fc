import type { Actor } from "@/lib/kernel/actor";

/** Indicators and their values are published: every signed-in role reads them. */
export function mayReadIndicators(_actor: Actor): boolean {
  return true;
}

/** What is counted, how, and which values are published, is kept by the coordinating office. */
export function mayKeepIndicators(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}
