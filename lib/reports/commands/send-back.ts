import { command } from "@/lib/kernel/command";
import { isRefusal } from "@/lib/kernel/outcome";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { labelOf, loadForActing } from "../draft-trail";
import { sendBack } from "../report";
import { maySignReportsOff } from "../report.policy";
import { sendBackInput } from "../report.schema";
import { setReportState } from "../report.store";
import { lockReporting } from "../report-facts.store";

/** 退回修改: within the unit, with what is to be mended. */
export const sendBackCommand = command({
  name: "reports.send-back",
  input: sendBackInput,
  load: async (tx, key, scope) => loadForActing(await lockReporting(tx, key, scope)),
  record: ({ report }) => ({ type: "report", id: report.id }),
  allow: maySignReportsOff,
  decide: ({ report }, { note }) => {
    const back = sendBack(report, note);
    return isRefusal(back) ? back : { ...back, note };
  },
  save: async (tx, { state, readyNote, note }, { report, reporting }, { now }) => {
    const { task, part, period } = reporting();
    await setReportState(tx, report.id, state, now, { readyNote });
    const { authors } = report;
    return {
      value: { task: task.code, period: period.code, unit: part.unitCode },
      records: [
        {
          type: "report",
          id: report.id,
          label: labelOf(reporting()),
          before: { state: report.state, readyNote: report.readyNote },
          after: { state, readyNote },
        },
      ],
      notices: [
        notice({
          name: "report.sent-back",
          ...{ task: taskRef(task), unit: part.unitCode, period: period.code, note, authors },
        }),
      ],
    };
  },
});
