import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { taskRef } from "@/lib/tasks/task";
import { labelOf, loadForWriting } from "../draft-trail";
import { mayWriteReports } from "../report.policy";
import { handOnInput } from "../report.schema";
import { saveDraft, setReportState } from "../report.store";
import { handOnDraft } from "../report-acts";
import { lockReporting } from "../report-facts.store";

/** 提交签发: the complete form goes to the unit's liaison officer. */
export const handOnCommand = command({
  name: "reports.hand-on",
  input: handOnInput,
  load: async (tx, key, scope) => loadForWriting(await lockReporting(tx, key, scope)),
  record: ({ reporting }) => ({ type: "report", id: reporting().report?.id ?? "" }),
  allow: mayWriteReports,
  decide: ({ reporting }, { draft }, { today }) => handOnDraft(reporting(), draft, today),
  save: async (tx, { draft, differs }, { reporting }, { now, actor }) => {
    const { report, task, part, period } = reporting();
    const key = { taskId: task.id, unitId: part.unitId, period: period.code };
    const by = {
      personId: actor.personId,
      at: now,
      authored: true,
      state: report?.state ?? "DRAFT",
    } as const;
    const id =
      differs || !report
        ? (await saveDraft(tx, { id: report?.id ?? null, ...key }, draft, by)).id
        : report.id;
    await setReportState(tx, id, "READY", now, { readyNote: "" });
    return {
      value: { task: task.code, period: period.code, unit: part.unitCode },
      records: [
        {
          type: "report",
          id,
          label: labelOf(reporting()),
          before: report && { state: report.state },
          after: { state: "READY" },
        },
      ],
      notices: [
        notice({
          name: "report.ready",
          task: taskRef(task),
          unit: part.unitCode,
          period: period.code,
        }),
      ],
    };
  },
});
