import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Timing } from "./due-time";
import type { Instruction, InstructionState, StepKind, Subject } from "./instruction";

export type UnitName = { code: string; nameZh: string; nameEn: string; shortNameZh: string };
export type PersonName = { nameZh: string; nameEn: string };

/** An instruction as lists show it. */
export type InstructionLine = {
  number: number;
  text: string;
  /** Code and title are all that a unit without a part in it learns of its subject. */
  subject: Subject;
  state: InstructionState;
  /** The day it came into that state, and how many working days ago; the latter null when it is done with. */
  since: CalendarDate;
  sinceDays: number | null;
  owner: UnitName | null;
  writtenOn: CalendarDate;
  writtenBy: PersonName;
  /** Working days since it was written, while it is open; null when no calendar says. */
  age: number | null;
  wishedBy: CalendarDate | null;
  dueOn: CalendarDate | null;
  originalDueOn: CalendarDate | null;
  answeredOn: CalendarDate | null;
  timing: Timing | null;
  overdue: boolean;
  demonstration: boolean;
};

export type StepView = {
  id: string;
  kind: StepKind;
  at: Date;
  by: PersonName;
  text: string;
  owner: UnitName | null;
  dueOn: CalendarDate | null;
};

export type InstructionView = {
  line: InstructionLine;
  instruction: Instruction;
  steps: StepView[];
  /** Whether the reader may open what it is about. */
  subjectVisible: boolean;
  /** The day that the date and the age are counted to. */
  today: CalendarDate;
};

export type InstructionListView = {
  rows: InstructionLine[];
  shown: number;
  total: number;
  page: number;
  pages: number;
  owners: UnitName[];
  today: CalendarDate;
};

/** What is open on a day, the most pressing first, beside how many there are of each state. */
export type OpenInstructionsView = {
  rows: InstructionLine[];
  counts: Record<InstructionState, number>;
  overdue: number;
  today: CalendarDate;
};
