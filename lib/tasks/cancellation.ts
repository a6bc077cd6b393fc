import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { PendingRequest } from "./amendment";
import type { Task } from "./task";

/** Only a task in hand is cancelled, and not over the head of a unit that waits for a decision on it. */
export function cancelTask(
  task: Pick<Task, "stage"> & { pending: readonly PendingRequest[] },
  reason: string,
): { reason: string } | Refusal {
  if (task.stage !== "ASSIGNED") return refuse("task.not-in-hand");
  const [pending] = task.pending;
  return pending ? refuse("task.request-pending", { params: { unit: pending.unitCode } }) : { reason };
}
