import type { Actor } from "@/lib/kernel/actor";
import { partOf } from "@/lib/tasks/task";
import type { Difficulty } from "./difficulty";

/** Everybody in the business; which ones, the scope says. Administrators have no business content. */
export function mayReadDifficulties(actor: Actor): boolean {
  return actor.role === "COORDINATOR" || actor.role === "LEADER" || worksInUnit(actor);
}

/** Whoever reports for a unit. */
export function mayRaiseAny(actor: Actor): boolean {
  return worksInUnit(actor);
}

/** On a task that the unit has a part in. */
export function mayRaise(actor: Actor, task: { units: readonly { unitCode: string }[] }): boolean {
  return worksInUnit(actor) && partOf(task, actor.unitCode) !== null;
}

export function mayRoute(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}

/** The unit it was routed to. For the coordinating office's own unit its coordinators answer. */
export function mayAnswer(actor: Actor, difficulty: Pick<Difficulty, "routedTo">): boolean {
  const speaks = worksInUnit(actor) || actor.role === "COORDINATOR";
  return speaks && actor.unitCode === difficulty.routedTo;
}

/** Whether it is solved, the unit says that raised it, and nobody else. */
export function mayConfirm(actor: Actor, difficulty: Pick<Difficulty, "unitCode">): boolean {
  return worksInUnit(actor) && actor.unitCode === difficulty.unitCode;
}

/** Who raised it, or a liaison officer of his unit. */
export function mayWithdraw(actor: Actor, difficulty: Pick<Difficulty, "unitCode" | "raisedById">): boolean {
  return (
    mayConfirm(actor, difficulty) &&
    (actor.role === "LIAISON_OFFICER" || actor.personId === difficulty.raisedById)
  );
}

/** Whose unit difficulties can wait for: the office answers those routed to its own unit. */
export function mayBeWaitedFor(actor: Actor): boolean {
  return worksInUnit(actor) || actor.role === "COORDINATOR";
}

function worksInUnit(actor: Actor): boolean {
  return actor.role === "LIAISON_OFFICER" || actor.role === "STAFF";
}
