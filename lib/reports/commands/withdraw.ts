import { command } from "@/lib/kernel/command";
import { isRefusal, refuse } from "@/lib/kernel/outcome";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { labelOf, loadForActing } from "../draft-trail";
import { withdraw } from "../report";
import { maySignReportsOff } from "../report.policy";
import { withdrawInput } from "../report.schema";
import { insertDecision, setReportState, submissionsOf } from "../report.store";
import { lockReporting } from "../report-facts.store";

/** 撤回: what nobody has decided on goes back to its writers. */
export const withdrawCommand = command({
  name: "reports.withdraw",
  input: withdrawInput,
  load: async (tx, key, scope) => {
    const found = loadForActing(await lockReporting(tx, key, scope));
    return found && { ...found, submissions: await submissionsOf(tx, found.report.id, scope) };
  },
  record: ({ report }) => ({ type: "report", id: report.id }),
  allow: maySignReportsOff,
  decide: ({ report, submissions }, { reason }) => {
    const to = withdraw(report);
    const submission = submissions.at(-1);
    if (isRefusal(to)) return to;
    return submission ? { ...to, reason, submissionId: submission.id } : refuse("report.not-submitted");
  },
  save: async (tx, { state, reason, submissionId }, { report, reporting }, { now, actor }) => {
    const { task, part, period } = reporting();
    await insertDecision(tx, { submissionId, kind: "WITHDRAWN", at: now, byId: actor.personId, reason });
    await setReportState(tx, report.id, state, now);
    return {
      value: { task: task.code, period: period.code, unit: part.unitCode },
      records: [
        {
          type: "report",
          id: report.id,
          label: labelOf(reporting()),
          before: { state: report.state },
          after: { state, ...(reason ? { reason } : {}) },
        },
      ],
      notices: [
        notice({
          name: "report.withdrawn",
          ...{ task: taskRef(task), unit: part.unitCode, period: period.code, reason },
        }),
      ],
    };
  },
});
