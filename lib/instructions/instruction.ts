import { type Calendar, isWorkingDay } from "@/lib/calendar/working-day";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { excerptOf } from "@/lib/kernel/excerpt";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { InstructionRef } from "@/lib/notices/event";

/** 待交办, 办理中, 待核, 已办结, 已撤回 */
export const INSTRUCTION_STATES = ["WRITTEN", "ASSIGNED", "ANSWERED", "CLOSED", "WITHDRAWN"] as const;
export type InstructionState = (typeof INSTRUCTION_STATES)[number];

/** Still somebody's business. */
export const OPEN_STATES = ["WRITTEN", "ASSIGNED", "ANSWERED"] as const;

export function isOpen(state: InstructionState): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/** 批示, 交办, 反馈, 退回重办, 办结, 重新办理, 撤回 */
export const STEP_KINDS = [
  "WRITTEN",
  "ASSIGNED",
  "ANSWERED",
  "RETURNED",
  "CLOSED",
  "REOPENED",
  "WITHDRAWN",
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Where a step leads. */
export const STATE_AFTER: Record<StepKind, InstructionState> = {
  WRITTEN: "WRITTEN",
  ASSIGNED: "ASSIGNED",
  ANSWERED: "ANSWERED",
  RETURNED: "ASSIGNED",
  CLOSED: "CLOSED",
  REOPENED: "ASSIGNED",
  WITHDRAWN: "WITHDRAWN",
};

/** What a leader can write on: a task, a difficulty, a unit. */
export const SUBJECT_KINDS = ["task", "difficulty", "unit"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What an instruction is about. `code` is what it is known by: "M01-06", the difficulty's number, "MOE". */
export type Subject = { kind: SubjectKind; code: string; title: string; titleEn: string };

/** What a leader wants done (批示), followed up to its answer. Units by code, persons by id. */
export type Instruction = {
  id: string;
  number: number;
  planId: string;
  subject: Subject;
  text: string;
  /** The date the leader named, if he did. */
  wishedBy: CalendarDate | null;
  writtenById: string;
  state: InstructionState;
  /** 承办单位: who is to answer it. */
  owner: string | null;
  ownerId: string | null;
  dueOn: CalendarDate | null;
  /** What was answered last, and by whom. */
  answer: string;
  answeredById: string | null;
  version: number;
};

export type InstructionAct = "assign" | "answer" | "return" | "close" | "reopen" | "withdraw";

/** From where an act leads where. Closed is reached from an answer only. */
const PATHS: Record<InstructionAct, { from: readonly InstructionState[]; step: StepKind }> = {
  assign: { from: ["WRITTEN", "ASSIGNED"], step: "ASSIGNED" },
  answer: { from: ["ASSIGNED"], step: "ANSWERED" },
  return: { from: ["ANSWERED"], step: "RETURNED" },
  close: { from: ["ANSWERED"], step: "CLOSED" },
  reopen: { from: ["CLOSED"], step: "REOPENED" },
  withdraw: { from: ["WRITTEN", "ASSIGNED"], step: "WITHDRAWN" },
};

export function canTake(act: InstructionAct, state: InstructionState): boolean {
  return PATHS[act].from.includes(state);
}

/** Whose it is to answer, until when. */
export type Assignment = { unitId: string; unitCode: string; dueOn: CalendarDate };

/** What an act leaves: its step, its words, and with each that asks for an answer, of whom and until when. */
export type InstructionEvent = { kind: StepKind; text: string; assignment?: Assignment };
type AssigningEvent = InstructionEvent & { assignment: Assignment };

export type Written = { text: string; wishedBy: CalendarDate | null };

export function writeInstruction(written: Written, today: CalendarDate): Written | Refusal {
  if (written.wishedBy !== null && written.wishedBy < today) {
    return refuse("instruction.wished-date-past", { field: "wishedBy" });
  }
  return written;
}

/** What an assignment may be on a day: the units of the mechanism, and the date when none is named. */
export type AssignmentTerms = {
  members: readonly { unitId: string; unitCode: string }[];
  /** Null when the calendar of that year is not published yet. */
  dueOn: CalendarDate | null;
  calendar: Calendar;
};

export type Assigning = { owner: string; dueOn: CalendarDate | null; remark: string };

/** A coordinator hands it to the unit that answers it; again, for a reason, to another or with another date. */
export function assignInstruction(
  instruction: Pick<Instruction, "state" | "owner" | "dueOn" | "wishedBy">,
  { owner, dueOn: named, remark }: Assigning,
  terms: AssignmentTerms,
  today: CalendarDate,
): AssigningEvent | Refusal {
  if (!canTake("assign", instruction.state)) return refuse("instruction.not-to-be-assigned");
  const unit = terms.members.find(({ unitCode }) => unitCode === owner);
  if (!unit) return refuse("instruction.unit-not-member", { field: "owner" });
  const dueOn = named ?? terms.dueOn;
  if (dueOn === null) return refuse("instruction.due-date-needed", { field: "dueOn" });
  const again = instruction.state === "ASSIGNED";
  if (again && owner === instruction.owner && dueOn === instruction.dueOn) return refuse("nothing-changed");
  // Who only hands it to another unit need not find a new date for one that stands.
  const stands = again && dueOn === instruction.dueOn;
  const refusal = stands ? null : refusedDate(dueOn, today, terms.calendar);
  if (refusal) return refusal;
  if (remark === "" && again) return refuse("instruction.assign-again-reason", { field: "remark" });
  if (remark === "" && instruction.wishedBy !== null && dueOn > instruction.wishedBy) {
    return refuse("instruction.later-than-wished", { field: "remark" });
  }
  return { kind: "ASSIGNED", text: remark, assignment: { ...unit, dueOn } };
}

export function answerInstruction({ state }: Pick<Instruction, "state">, text: string) {
  return canTake("answer", state)
    ? { kind: PATHS.answer.step, text }
    : refuse("instruction.not-awaiting-answer");
}

type Owned = Pick<Instruction, "state" | "owner" | "ownerId" | "dueOn">;
type Day = { today: CalendarDate; calendar: Calendar };

/** The answer does not do: the same unit answers again, by the same date while that has not passed. */
export function returnAnswer(
  instruction: Owned,
  { reason, dueOn: named }: { reason: string; dueOn: CalendarDate | null },
  { today, calendar }: Day,
): AssigningEvent | Refusal {
  if (!canTake("return", instruction.state)) return refuse("instruction.not-answered");
  const stands = named === null || named === instruction.dueOn;
  if (stands && (instruction.dueOn ?? "") < today) {
    return refuse("instruction.new-date-needed", { field: "dueOn" });
  }
  const refusal = stands ? null : refusedDate(named, today, calendar);
  return (
    refusal ?? { kind: "RETURNED", text: reason, assignment: assignmentOf(instruction, named ?? undefined) }
  );
}

export function closeInstruction({ state }: Pick<Instruction, "state">, text: string) {
  return canTake("close", state) ? { kind: PATHS.close.step, text } : refuse("instruction.not-answered");
}

/** The leader is not satisfied: the unit that answered answers again, by a new date. */
export function reopenInstruction(
  instruction: Owned,
  { reason, dueOn }: { reason: string; dueOn: CalendarDate },
  { today, calendar }: Day,
): AssigningEvent | Refusal {
  if (!canTake("reopen", instruction.state)) return refuse("instruction.not-closed");
  return (
    refusedDate(dueOn, today, calendar) ?? {
      kind: "REOPENED",
      text: reason,
      assignment: assignmentOf(instruction, dueOn),
    }
  );
}

export function withdrawInstruction({ state }: Pick<Instruction, "state">, text: string) {
  return canTake("withdraw", state)
    ? { kind: PATHS.withdraw.step, text }
    : refuse("instruction.not-to-be-withdrawn");
}

/** Answers are due on working days. Of a year without a published calendar nobody knows, so any day does. */
function refusedDate(dueOn: CalendarDate, today: CalendarDate, calendar: Calendar): Refusal | null {
  if (dueOn < today) return refuse("instruction.due-date-past", { field: "dueOn" });
  if (isWorkingDay(dueOn, calendar) === false) {
    return refuse("instruction.due-date-not-a-working-day", { field: "dueOn" });
  }
  return null;
}

function assignmentOf({ owner, ownerId, dueOn }: Owned, named = dueOn): Assignment {
  if (owner === null || ownerId === null || named === null) throw new Error("answered without an assignment");
  return { unitId: ownerId, unitCode: owner, dueOn: named };
}

/** A step as far as the standing of the instruction depends on it. */
export type Step<Unit> = { kind: StepKind; at: Date; owner: Unit | null; dueOn: CalendarDate | null };

export type Standing<Unit> = {
  state: InstructionState;
  /** Since when it has been in that state. */
  since: Date | null;
  owner: Unit | null;
  dueOn: CalendarDate | null;
  /** 原定时限: the date of the first assignment. */
  originalDueOn: CalendarDate | null;
  /** Of the answer to the last assignment. */
  answeredAt: Date | null;
};

/** Where the steps have led, in their order. */
export function standingAfter<Unit>(steps: readonly Step<Unit>[]): Standing<Unit> {
  let standing: Standing<Unit> = {
    ...{ state: "WRITTEN", since: null, owner: null, dueOn: null, originalDueOn: null, answeredAt: null },
  };
  for (const { kind, at, owner, dueOn } of steps) {
    const state = STATE_AFTER[kind];
    const since = state === standing.state && standing.since ? standing.since : at;
    if (state === "ASSIGNED") {
      const originalDueOn = standing.originalDueOn ?? dueOn;
      standing = { state, since, owner, dueOn, originalDueOn, answeredAt: null };
    } else {
      standing = { ...standing, state, since, answeredAt: kind === "ANSWERED" ? at : standing.answeredAt };
    }
  }
  return standing;
}

/** What notices say of it. */
export function refOf({
  number,
  subject,
  text,
  writtenById,
  owner,
}: Pick<Instruction, "number" | "subject" | "text" | "writtenById" | "owner">): InstructionRef {
  return { number, subject, excerpt: excerptOf(text), writer: writtenById, owner };
}
