import type { Actor } from "@/lib/kernel/actor";

/** The plan is published: every signed-in role reads it. */
export function mayReadPlan(_actor: Actor): boolean {
  return true;
}

/** Wording, dates and links of the plan are kept by the coordinating office. */
export function mayKeepPlan(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}
