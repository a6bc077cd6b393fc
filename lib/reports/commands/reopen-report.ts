import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { reopenReport } from "../decision";
import { mayDecide } from "../decision.policy";
import { reopenReportInput } from "../decision.schema";
import { insertReopening, lockReportUnderReview } from "../decision.store";
import { reportLabel } from "../report";

/** 重新打开: an approved figure goes back to its unit; in the past it stays what it was. */
export const reopenReportCommand = command({
  name: "reports.reopen-report",
  input: reopenReportInput,
  load: (tx, { reportId }, scope) => lockReportUnderReview(tx, reportId, scope),
  record: (report) => ({ type: "report", id: report.id }),
  allow: mayDecide,
  decide: (report, input, { today }) => reopenReport(report, input, today),
  save: async (tx, reopening, report, { now, actor }) => {
    await insertReopening(tx, report.id, reopening, { at: now, byId: actor.personId });
    const { state, correctUntil: before, period, unitCode, task } = report;
    const { reason, correctUntil } = reopening;
    return {
      value: { reportId: report.id },
      records: [
        {
          type: "report",
          id: report.id,
          label: reportLabel(report),
          before: { state, correctUntil: before },
          after: { state: "RETURNED", correctUntil, reason },
        },
      ],
      notices: [
        notice({
          name: "report.reopened",
          ...{ task: taskRef(task), unit: unitCode, period, reason, correctUntil },
        }),
      ],
    };
  },
});
