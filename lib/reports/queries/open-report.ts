import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { checkReport } from "../check";
import { plannedBy } from "../draft";
import { mayBeWritten } from "../report";
import { mayWriteReports } from "../report.policy";
import { reportKey } from "../report.schema";
import { submissionsOf } from "../report.store";
import { accessOf } from "../report-acts";
import { findReporting } from "../report-facts.store";
import { mayDraftOn } from "../window";

const LAST_VALUES = 4;

/** The report form of the own unit: what was typed, or what it opens with, and all it is filled in beside. */
export const openReport = query({
  name: "reports.open-report",
  input: z.object(reportKey),
  allow: mayWriteReports,
  read: async (db, key, scope, { today }) => {
    const found = await findReporting(db, key, scope);
    if (!found) return null;
    const { task, part, period, report, history, approved, quotable, files, prefilled } = found;
    const submissions = report ? await submissionsOf(db, report.id, scope) : [];
    const returned = submissions
      .at(-1)
      ?.decisions.findLast(({ kind }) => kind === "RETURNED" || kind === "REOPENED");
    const draft = report?.draft ?? prefilled;
    return {
      today,
      task,
      part,
      period,
      access: accessOf(found, today),
      /** The day writing begins, while it is to come. */
      beginsOn: mayDraftOn(period, today) ? period.startsOn : null,
      /** Why nothing can be written now. */
      closed: mayBeWritten(report),
      version: report?.version ?? 0,
      state: report?.state ?? ("DRAFT" as const),
      savedAt: report?.savedAt ?? null,
      savedBy: report?.savedBy ?? null,
      readyNote: report?.readyNote ?? "",
      returned: returned ?? null,
      draft,
      last: history.last,
      lastValues: approved.slice(0, LAST_VALUES).map(({ period: code, submission }) => ({
        period: code,
        progress: submission.progress,
        selfRating: submission.selfRating,
        rating: submission.decisions.findLast(({ kind }) => kind === "APPROVED")?.rating ?? null,
      })),
      planned: part.role === "LEAD" ? plannedBy(task.milestones, task.dueOn, period.endsOn) : null,
      dueMilestones: task.milestones.filter(
        ({ key: one, dueOn }) => dueOn <= period.endsOn && !history.claimed.includes(one),
      ),
      claimed: history.claimed,
      indicators: task.indicators.map((one) => ({
        ...one,
        last: history.indicators.find(({ key: other }) => other === one.key)?.last ?? null,
      })),
      quotable,
      files,
      findings: checkReport(draft, history),
    };
  },
});
