import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { approveReport } from "../decision";
import { mayDecide } from "../decision.policy";
import { approveReportInput } from "../decision.schema";
import { insertApproval, lockReportUnderReview } from "../decision.store";
import { reportLabel } from "../report";

/** 审核通过: the figure counts from now on, with the coordinator's rating beside the unit's. */
export const approveReportCommand = command({
  name: "reports.approve-report",
  input: approveReportInput,
  load: (tx, { reportId }, scope) => lockReportUnderReview(tx, reportId, scope),
  record: (report) => ({ type: "report", id: report.id }),
  allow: mayDecide,
  decide: approveReport,
  save: async (tx, approval, report, { now, actor }) => {
    await insertApproval(tx, report.id, approval, { at: now, byId: actor.personId });
    const { state, period, unitCode, authors, task } = report;
    const { rating, ratingReason } = approval;
    return {
      value: { reportId: report.id },
      records: [
        {
          type: "report",
          id: report.id,
          label: reportLabel(report),
          before: { state },
          after: { state: "APPROVED", rating, ...(ratingReason ? { ratingReason } : {}) },
        },
      ],
      notices: [notice({ name: "report.approved", task: taskRef(task), unit: unitCode, period, authors })],
    };
  },
});
