import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { UnitRole } from "@/lib/plan/measure";
import type { PeriodCode } from "@/lib/reports/period";
import type { Step } from "@/lib/reports/window";
import type { Cadence } from "@/lib/tasks/task";

/*
 * What the rows say of one unit, as the store reads them: what follows from it is in duties.ts.
 */

/** A task in hand in which the unit has a part. */
export type TaskPart = {
  taskId: string;
  planId: string;
  code: string;
  title: string;
  titleEn: string;
  cadence: Cadence;
  role: UnitRole;
  /** Of the unit's own part. */
  dueOn: CalendarDate;
  versionAt: Date;
  /** When the unit first had a part in it. */
  since: Date;
  /** What was done to the task, in order. */
  steps: Step[];
  /** It has still to sign for the wording as it is now. */
  unsigned: boolean;
  /** Its last query about the wording. */
  wordingQuery: "OPEN" | "ANSWERED" | null;
  /** Those no report has said are done; the lead's only. */
  milestones: { title: string; dueOn: CalendarDate }[];
  /** Of its latest approved report. */
  approvedProgress: number | null;
  completionPending: boolean;
};

export type ReportPart = {
  taskId: string;
  period: PeriodCode;
  state: "DRAFT" | "READY" | "SUBMITTED" | "RETURNED" | "APPROVED";
  correctUntil: CalendarDate | null;
  /** Of the liaison officer who sent the draft back. */
  readyNote: string;
  /** The reader himself wrote in it. */
  wrote: boolean;
  /** Of a returned or reopened report. */
  decision: Decision | null;
};

export type Decision = {
  kind: "RETURNED" | "REOPENED";
  reason: string;
  /** The part of the report it concerns. */
  field: string;
  at: Date;
  byZh: string;
  byEn: string;
};

/** Until then the unit may report although the window has closed. */
export type ExceptionPart = { planId: string; period: PeriodCode; until: CalendarDate };

export type DifficultyPart = {
  planId: string;
  number: number;
  subject: string;
  code: string;
  title: string;
  titleEn: string;
  state: "RAISED" | "ROUTED" | "ANSWERED";
  /** The unit raised it, as opposed to: it is to answer it. */
  own: boolean;
  answerDueOn: CalendarDate | null;
  routedAt: Date | null;
};

/** An instruction of a leader that is the unit's to answer. */
export type InstructionPart = {
  number: number;
  /** The task's code, the difficulty's number, the unit's code. */
  code: string;
  title: string;
  titleEn: string;
  text: string;
  dueOn: CalendarDate;
  /** What asked for the answer last. */
  asked: "ASSIGNED" | "RETURNED" | "REOPENED";
};

/** A request of the unit that was decided not long ago. */
export type DecidedRequest = {
  kind: "EXTENSION" | "COMPLETION";
  code: string;
  title: string;
  titleEn: string;
  approved: boolean;
  decidedAt: Date;
  byZh: string;
  byEn: string;
  reason: string;
  grantedDueOn: CalendarDate | null;
};

export type Parts = {
  unitCode: string;
  tasks: TaskPart[];
  reports: ReportPart[];
  exceptions: ExceptionPart[];
  difficulties: DifficultyPart[];
  instructions: InstructionPart[];
  requests: DecidedRequest[];
};
