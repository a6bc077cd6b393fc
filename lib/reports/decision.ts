import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Task } from "@/lib/tasks/task";
import type { PeriodCode } from "./period";
import type { DecisionKind, Rating, ReportState } from "./report";

/** The parts of a report that a return may concern, in the order of the form. */
export const RETURN_FIELDS = [
  "progress",
  "selfRating",
  "done",
  "next",
  "problems",
  "claims",
  "evidence",
  "explanation",
] as const;
export type ReturnField = (typeof RETURN_FIELDS)[number];

export function isReturnField(text: string): text is ReturnField {
  return RETURN_FIELDS.some((field) => field === text);
}

/** How long a unit has to correct a returned report, unless the reviewer says otherwise. */
export const WORKING_DAYS_TO_CORRECT = 5;

/** A report as a decision on it needs to know it. */
export type ReportUnderReview = {
  id: string;
  state: ReportState;
  taskCode: string;
  period: PeriodCode;
  unitCode: string;
  correctUntil: CalendarDate | null;
  task: Task;
  /** Persons, by id. */
  authors: string[];
  signers: string[];
  /** The submission handed in last, and what was decided on it last. */
  latest: {
    id: string;
    number: number;
    progress: number;
    selfRating: Rating;
    decided: DecisionKind | null;
  } | null;
};

/** `submission` is the one the reviewer has read. */
type Read = { submission: string };

export type Approval = { submissionId: string; rating: Rating; ratingReason: string };
export type Return = { submissionId: string; field: ReturnField; reason: string; correctUntil: CalendarDate };
export type Reopening = { submissionId: string; reason: string; correctUntil: CalendarDate };

export function approveReport(
  report: ReportUnderReview,
  input: Read & { rating: Rating; ratingReason: string },
): Approval | Refusal {
  const { submission, rating, ratingReason } = input;
  const waiting = waitingAsRead(report, submission);
  if (waiting) return waiting;
  if (rating !== report.latest?.selfRating && ratingReason === "") {
    return refuse("review.rating-without-reason", { field: "ratingReason" });
  }
  return { submissionId: submission, rating, ratingReason };
}

export function returnReport(
  report: ReportUnderReview,
  input: Read & { field: ReturnField; reason: string; correctUntil: CalendarDate },
  today: CalendarDate,
): Return | Refusal {
  const { submission, field, reason, correctUntil } = input;
  return (
    waitingAsRead(report, submission) ??
    correctable(report, correctUntil, today) ?? { submissionId: submission, field, reason, correctUntil }
  );
}

/** An approval stays what it was: the reopening follows it, and the figure counts until then. */
export function reopenReport(
  report: ReportUnderReview,
  input: Read & { reason: string; correctUntil: CalendarDate },
  today: CalendarDate,
): Reopening | Refusal {
  const { submission, reason, correctUntil } = input;
  const { latest } = report;
  if (latest?.id !== submission || latest.decided !== "APPROVED") return refuse("review.not-approved");
  return correctable(report, correctUntil, today) ?? { submissionId: submission, reason, correctUntil };
}

/** Decided is what was read: what came after it, or was taken back or decided meanwhile, is not. */
function waitingAsRead({ latest, state }: ReportUnderReview, submission: string): Refusal | null {
  if (latest?.id !== submission) return refuse("review.newer-submission");
  if (latest.decided === "WITHDRAWN") return refuse("review.withdrawn");
  if (latest.decided !== null || state !== "SUBMITTED") return refuse("review.already-decided");
  return null;
}

function correctable(
  { task }: ReportUnderReview,
  correctUntil: CalendarDate,
  today: CalendarDate,
): Refusal | null {
  if (task.stage !== "ASSIGNED") return refuse("review.task-closed");
  return correctUntil < today ? refuse("review.correct-until-past", { field: "correctUntil" }) : null;
}
