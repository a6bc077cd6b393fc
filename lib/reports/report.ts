import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { UnitRole } from "@/lib/plan/measure";
import type { Finding } from "./check";
import type { DraftContent } from "./draft";
import type { PeriodCode } from "./period";

export const REPORT_STATES = ["DRAFT", "READY", "SUBMITTED", "RETURNED", "APPROVED"] as const;
/** 草稿, 待签发, 待审核, 已退回, 已通过 */
export type ReportState = (typeof REPORT_STATES)[number];

/** Where a report stands for a reader: a state, or 未报 when its window has closed without one, 未开始 before. */
export type Standing = "MISSING" | "NOT_STARTED" | ReportState;

export const RATINGS = ["ON_TRACK", "AT_RISK", "OFF_TRACK"] as const;
/** 研判: 正常推进, 存在风险, 明显滞后 */
export type Rating = (typeof RATINGS)[number];

export const CLAIM_KINDS = ["DONE", "MILESTONE", "INDICATOR"] as const;
/** 完成的工作, 节点完成, 指标值 */
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** 通过, 退回, 重新打开, 撤回 */
export type DecisionKind = "APPROVED" | "RETURNED" | "REOPENED" | "WITHDRAWN";

export type PersonName = { nameZh: string; nameEn: string };

/** The progress report (进展报告) of a unit for a task and period: the working copy and where it stands. */
export type Report = {
  id: string;
  taskId: string;
  taskCode: string;
  unitId: string;
  unitCode: string;
  unitNames: PersonName & { shortNameZh: string };
  period: PeriodCode;
  state: ReportState;
  draft: DraftContent;
  savedAt: Date;
  savedById: string;
  savedBy: PersonName;
  /** What the liaison officer wrote who sent the draft back. */
  readyNote: string;
  /** A returned or reopened report may be corrected until then, window or not. */
  correctUntil: CalendarDate | null;
  version: number;
  /** Ids of those who wrote in it. */
  authors: string[];
};

export type ClaimView = {
  ordinal: number;
  kind: ClaimKind;
  text: string;
  milestoneKey: string | null;
  indicatorKey: string | null;
  value: string | null;
  noEvidenceReason: string;
  files: { id: string; name: string; size: number; mediaType: string }[];
};

export type DecisionView = {
  id: string;
  kind: DecisionKind;
  at: Date;
  byId: string;
  by: PersonName;
  reason: string;
  field: string;
  correctUntil: CalendarDate | null;
  rating: Rating | null;
  ratingReason: string;
};

/** A supporting unit's submission as the lead quotes it. */
export type QuotedPart = {
  submissionId: string;
  unitCode: string;
  nameZh: string;
  nameEn: string;
  shortNameZh: string;
  number: number;
  progress: number;
  selfRating: Rating;
  done: string;
  next: string;
  problems: string;
  submittedAt: Date;
};

/** A report as it left the unit. Never changed: a correction is the next submission. */
export type Submission = {
  id: string;
  reportId: string;
  number: number;
  taskVersionId: string;
  role: UnitRole;
  progress: number;
  selfRating: Rating;
  ratingReason: string;
  done: string;
  next: string;
  problems: string;
  explanation: string;
  findings: Finding[];
  late: boolean;
  submittedAt: Date;
  signedOffById: string;
  signedOffBy: PersonName;
  claimCount: number;
  claimsWithEvidence: number;
  claims: ClaimView[];
  /** Oldest first. */
  decisions: DecisionView[];
  quotes: QuotedPart[];
};

export function reportLabel(report: { taskCode: string; period: string; unitCode: string }): string {
  return `${report.taskCode} · ${report.period} · ${report.unitCode}`;
}

type Decided = { decisions: readonly { kind: DecisionKind; at: Date }[] };

/** What holds of a submission now: the last decision on it, or PENDING. */
export function standingOfSubmission({ decisions }: Decided): DecisionKind | "PENDING" {
  return decisions.at(-1)?.kind ?? "PENDING";
}

/**
 * Where a report stands for those who see no drafts, and for everybody as of a past day: told by its
 * submissions and their decisions alone, oldest first.
 */
export function publicStanding(submissions: readonly Decided[], windowClosed: boolean): Standing {
  const last = submissions.at(-1);
  switch (last ? standingOfSubmission(last) : "WITHDRAWN") {
    case "PENDING":
      return "SUBMITTED";
    case "APPROVED":
      return "APPROVED";
    case "RETURNED":
    case "REOPENED":
      return "RETURNED";
    default:
      return windowClosed ? "MISSING" : "NOT_STARTED";
  }
}

/** A working copy may be written in while it is with its writers. */
export function mayBeWritten(report: Pick<Report, "state"> | null): Refusal | null {
  switch (report?.state) {
    case "READY":
      return refuse("report.ready");
    case "SUBMITTED":
      return refuse("report.submitted");
    case "APPROVED":
      return refuse("report.approved");
    default:
      return null;
  }
}

/** Staff hands it to the liaison officer; one who wrote himself hands it to his colleague. */
export function handOn(report: Pick<Report, "state"> | null): { state: "READY" } | Refusal {
  return mayBeWritten(report) ?? { state: "READY" };
}

/** Back to its writers with a note; what the office has returned stays returned. */
export function sendBack(
  report: Pick<Report, "state" | "correctUntil">,
  note: string,
): { state: "DRAFT"; readyNote: string } | Refusal {
  return report.state === "READY" ? { state: "DRAFT", readyNote: note } : notReady(report.state);
}

/** Nobody signs off what he wrote. */
export function signOff(
  report: Pick<Report, "state" | "authors">,
  personId: string,
): { state: "SUBMITTED" } | Refusal {
  if (report.state !== "READY") return notReady(report.state);
  return report.authors.includes(personId) ? refuse("report.own-words") : { state: "SUBMITTED" };
}

/** Taken back by the unit before anybody has decided. */
export function withdraw(report: Pick<Report, "state">): { state: "DRAFT" } | Refusal {
  if (report.state === "APPROVED") return refuse("report.approved");
  return report.state === "SUBMITTED" ? { state: "DRAFT" } : refuse("report.not-submitted");
}

function notReady(state: ReportState): Refusal {
  if (state === "SUBMITTED") return refuse("report.submitted");
  return state === "APPROVED" ? refuse("report.approved") : refuse("report.not-ready");
}
