import type { Actor } from "@/lib/kernel/actor";
import { mayReadPlanProgress } from "@/lib/progress/progress.policy";

/** How all units stand is for those who see all units. */
export function mayReadDashboards(actor: Actor): boolean {
  return mayReadPlanProgress(actor);
}
