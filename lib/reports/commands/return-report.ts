import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { returnReport } from "../decision";
import { mayDecide } from "../decision.policy";
import { returnReportInput } from "../decision.schema";
import { insertReturn, lockReportUnderReview } from "../decision.store";
import { reportLabel } from "../report";

/** 退回: with the part of the report it concerns, the reason, and the day until which it may be corrected. */
export const returnReportCommand = command({
  name: "reports.return-report",
  input: returnReportInput,
  load: (tx, { reportId }, scope) => lockReportUnderReview(tx, reportId, scope),
  record: (report) => ({ type: "report", id: report.id }),
  allow: mayDecide,
  decide: (report, input, { today }) => returnReport(report, input, today),
  save: async (tx, returned, report, { now, actor }) => {
    await insertReturn(tx, report.id, returned, { at: now, byId: actor.personId });
    const { state, correctUntil: before, period, unitCode, authors, task } = report;
    const { field, reason, correctUntil } = returned;
    return {
      value: { reportId: report.id },
      records: [
        {
          type: "report",
          id: report.id,
          label: reportLabel(report),
          before: { state, correctUntil: before },
          after: { state: "RETURNED", correctUntil, returnedField: field, reason },
        },
      ],
      notices: [
        notice({
          name: "report.returned",
          ...{ task: taskRef(task), unit: unitCode, period, field, reason, correctUntil, authors },
        }),
      ],
    };
  },
});
