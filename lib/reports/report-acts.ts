import { type CalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { isRefusal, type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Task } from "@/lib/tasks/task";
import type { CheckHistory, Finding } from "./check";
import { type DraftContent, sameDraft } from "./draft";
import type { Period } from "./period";
import { handOn, mayBeWritten, type QuotedPart, type Report, type Submission, signOff } from "./report";
import { isFindings, judgeDraft, type ReportContent } from "./report-content";
import { type Access, type Exception, isLate, mayDraftOn, mayReportOn } from "./window";

/** A unit's report on its part for a period, as its acts need to know it. */
export type Reported = {
  task: Pick<Task, "stage" | "versionId">;
  part: { role: "LEAD" | "SUPPORT" };
  period: Period;
  exceptions: readonly Exception[];
  report: Report | null;
  history: CheckHistory;
  quotable: readonly QuotedPart[];
  files: readonly { id: string }[];
  prefilled: DraftContent;
};

export function accessOf(reported: Reported, today: CalendarDate): Access | Refusal {
  const { task, period, exceptions, report } = reported;
  if (task.stage !== "ASSIGNED") return refuse("report.task-closed");
  return mayReportOn(period, exceptions, report?.correctUntil ?? null, today);
}

export type Saving = { draft: DraftContent; differs: boolean };

/** Autosave keeps anything, before the window has opened and after it has closed. */
export function saveDraft(reported: Reported, draft: DraftContent, today: CalendarDate): Saving | Refusal {
  const { task, period, report, prefilled } = reported;
  if (task.stage !== "ASSIGNED") return refuse("report.task-closed");
  return (
    mayBeWritten(report) ??
    mayDraftOn(period, today) ?? { draft, differs: !sameDraft(draft, report?.draft ?? prefilled) }
  );
}

export type HandingOn = Saving & { findings: Finding[] };

export function handOnDraft(
  reported: Reported,
  draft: DraftContent,
  today: CalendarDate,
): HandingOn | Refusal {
  const { report, history } = reported;
  const to = handOn(report);
  if (isRefusal(to)) return to;
  const access = accessOf(reported, today);
  if (isRefusal(access)) return access;
  const findings = judgeDraft(draft, history, referable(reported));
  return isFindings(findings)
    ? { draft, findings, differs: report === null || !sameDraft(draft, report.draft) }
    : findings;
}

export type SigningOff = { content: ReportContent; findings: Finding[]; late: boolean; number: number };

/** What was complete when it was handed on is judged again: an approval or the calendar may have come between. */
export function signOffReport(
  reported: Reported & { submissions: readonly Pick<Submission, "number" | "submittedAt">[] },
  content: ReportContent | null,
  by: { personId: string; today: CalendarDate },
): SigningOff | Refusal {
  const { report, history, period, submissions } = reported;
  if (!report) return refuse("report.not-ready");
  const to = signOff(report, by.personId);
  if (isRefusal(to)) return to;
  const access = accessOf(reported, by.today);
  if (isRefusal(access)) return access;
  if (!content) return refuse("report.incomplete");
  const findings = judgeDraft(report.draft, history, referable(reported));
  if (!isFindings(findings)) return findings;
  const first = submissions[0];
  return {
    content,
    findings,
    late: isLate(period, first ? shanghaiDateAt(first.submittedAt) : null, by.today),
    number: (submissions.at(-1)?.number ?? 0) + 1,
  };
}

function referable({ files, quotable }: Reported) {
  return { files: files.map(({ id }) => id), quotable: quotable.map(({ submissionId }) => submissionId) };
}
