import type { Tx } from "@/lib/db/client";
import type { Scope } from "@/lib/kernel/scope";
import { findTaskById } from "@/lib/tasks/task.store";
import type { Approval, Reopening, ReportUnderReview, Return } from "./decision";
import { standingOfSubmission } from "./report";
import { insertDecision, lockReport, setReportState, submissionsOf } from "./report.store";

/** The report, locked until the transaction ends: a submission or a withdrawal waits. */
export async function lockReportUnderReview(
  tx: Tx,
  reportId: string,
  scope: Scope,
): Promise<ReportUnderReview | null> {
  const report = await lockReport(tx, reportId, scope);
  if (!report) return null;
  const [task, submissions] = await Promise.all([
    findTaskById(tx, report.taskId, scope),
    submissionsOf(tx, reportId, scope),
  ]);
  const latest = submissions.at(-1);
  // A draft that never left its unit is not there for a reviewer.
  if (!task || !latest) return null;
  const { id, state, taskCode, period, unitCode, correctUntil, authors } = report;
  const standing = standingOfSubmission(latest);
  return {
    ...{ id, state, taskCode, period, unitCode, correctUntil, task, authors },
    signers: submissions.map(({ signedOffById }) => signedOffById),
    latest: {
      id: latest.id,
      number: latest.number,
      progress: latest.progress,
      selfRating: latest.selfRating,
      decided: standing === "PENDING" ? null : standing,
    },
  };
}

type Decided = { at: Date; byId: string };

export async function insertApproval(tx: Tx, reportId: string, event: Approval, by: Decided): Promise<void> {
  await insertDecision(tx, { ...event, ...by, kind: "APPROVED" });
  await setReportState(tx, reportId, "APPROVED", by.at, { correctUntil: null });
}

export async function insertReturn(tx: Tx, reportId: string, event: Return, by: Decided): Promise<void> {
  await insertDecision(tx, { ...event, ...by, kind: "RETURNED" });
  await setReportState(tx, reportId, "RETURNED", by.at, { correctUntil: event.correctUntil });
}

export async function insertReopening(
  tx: Tx,
  reportId: string,
  event: Reopening,
  by: Decided,
): Promise<void> {
  await insertDecision(tx, { ...event, ...by, kind: "REOPENED" });
  await setReportState(tx, reportId, "RETURNED", by.at, { correctUntil: event.correctUntil });
}
