import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { labelOf, loadForActing } from "../draft-trail";
import { maySignReportsOff } from "../report.policy";
import { reportContent, signOffInput } from "../report.schema";
import { insertSubmission, setReportState, submissionsOf } from "../report.store";
import { signOffReport } from "../report-acts";
import { lockReporting } from "../report-facts.store";

/** 签发: the report leaves the unit as it stands, and never changes again. */
export const signOffCommand = command({
  name: "reports.sign-off",
  input: signOffInput,
  load: async (tx, key, scope) => {
    const found = loadForActing(await lockReporting(tx, key, scope));
    return found && { ...found, submissions: await submissionsOf(tx, found.report.id, scope) };
  },
  record: ({ report }) => ({ type: "report", id: report.id }),
  allow: maySignReportsOff,
  decide: ({ report, reporting, submissions }, _input, { actor, today }) =>
    signOffReport({ ...reporting(), submissions }, reportContent.safeParse(report.draft).data ?? null, {
      personId: actor.personId,
      today,
    }),
  save: async (tx, { content, findings, late, number }, { report, reporting }, { now, actor }) => {
    const { task, part, period } = reporting();
    const submissionId = await insertSubmission(tx, report.id, {
      ...content,
      number,
      findings,
      late,
      taskVersionId: task.versionId,
      role: part.role,
      submittedAt: now,
      signedOffById: actor.personId,
    });
    await setReportState(tx, report.id, "SUBMITTED", now, { readyNote: "" });
    const { progress, selfRating } = content;
    return {
      value: { task: task.code, period: period.code, unit: part.unitCode, submissionId },
      records: [
        {
          type: "report",
          id: report.id,
          label: labelOf(reporting()),
          before: { state: report.state },
          after: { state: "SUBMITTED", submission: number, progress, selfRating, late },
        },
      ],
      notices: [
        notice({
          name: "report.submitted",
          ...{ task: taskRef(task), unit: part.unitCode, period: period.code, late },
        }),
      ],
    };
  },
});
