import type { Actor } from "@/lib/kernel/actor";
import type { Instruction } from "./instruction";

/** Everybody in the business; which ones, the scope says. Administrators have no business content. */
export function mayReadInstructions(actor: Actor): boolean {
  return actor.role === "COORDINATOR" || actor.role === "LEADER" || worksInUnit(actor);
}

export function mayWrite(actor: Actor): boolean {
  return actor.role === "LEADER";
}

/** The coordinating office tracks it to its answer. */
export function mayAssign(actor: Actor): boolean {
  return actor.role === "COORDINATOR";
}

/** The unit it was assigned to. For the coordinating office's own unit its coordinators answer. */
export function mayAnswer(actor: Actor, instruction: Pick<Instruction, "owner">): boolean {
  const speaks = worksInUnit(actor) || actor.role === "COORDINATOR";
  return speaks && actor.unitCode === instruction.owner;
}

/** Whether the answer does: nobody decides on what he wrote himself. */
export function mayDecide(actor: Actor, instruction: Pick<Instruction, "answeredById">): boolean {
  return actor.role === "COORDINATOR" && actor.personId !== instruction.answeredById;
}

/** A leader, also of what another wrote: leaders follow one another in office. */
export function mayReopen(actor: Actor): boolean {
  return actor.role === "LEADER";
}

/** Who wrote it, and nobody else. */
export function mayWithdraw(actor: Actor, instruction: Pick<Instruction, "writtenById">): boolean {
  return actor.role === "LEADER" && actor.personId === instruction.writtenById;
}

function worksInUnit(actor: Actor): boolean {
  return actor.role === "LIAISON_OFFICER" || actor.role === "STAFF";
}
