import type { AuditRecord } from "@/lib/audit/audit.store";
import { changed } from "@/lib/audit/changed";
import { type Instruction, type InstructionEvent, STATE_AFTER, type Subject } from "./instruction";

/** What readers know it by: "#12 · M01-03", "#12 · #7" on a difficulty, "#12 · MOE" on a unit. */
export function labelOf({ number, subject }: { number: number; subject: Pick<Subject, "kind" | "code"> }) {
  return `#${number} · ${subject.kind === "difficulty" ? "#" : ""}${subject.code}`;
}

/** The record of an act: where it stood, where it stands, and the words of the act. */
export function stepRecord(
  instruction: Pick<Instruction, "id" | "number" | "subject" | "state" | "owner" | "dueOn">,
  { kind, text, assignment }: InstructionEvent,
): AuditRecord {
  const { state, owner, dueOn } = instruction;
  const before = { state, owner, dueOn, note: "" };
  const after = {
    state: STATE_AFTER[kind],
    owner: assignment?.unitCode ?? owner,
    dueOn: assignment?.dueOn ?? dueOn,
    note: text,
  };
  return {
    type: "instruction",
    id: instruction.id,
    label: labelOf(instruction),
    ...changed<typeof after>(before, after),
  };
}
