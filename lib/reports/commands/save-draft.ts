import { command } from "@/lib/kernel/command";
import { checkReport } from "../check";
import { draftTrail, loadForWriting } from "../draft-trail";
import { mayWriteReports } from "../report.policy";
import { saveDraftInput } from "../report.schema";
import { saveDraft as storeDraft } from "../report.store";
import { saveDraft } from "../report-acts";
import { lockReporting } from "../report-facts.store";

/**
 * Autosave: keeps the form as it stands. The trail names who begins to write and who takes over, not
 * every pause in his typing.
 */
export const saveDraftCommand = command({
  name: "reports.save-draft",
  input: saveDraftInput,
  load: async (tx, key, scope) => loadForWriting(await lockReporting(tx, key, scope)),
  record: ({ reporting }) => ({ type: "report", id: reporting().report?.id ?? "" }),
  allow: mayWriteReports,
  decide: ({ reporting }, { draft }, { today }) => saveDraft(reporting(), draft, today),
  save: async (tx, { draft, differs }, { reporting }, { now, actor }) => {
    const { report, task, part, period, history } = reporting();
    const findings = checkReport(draft, history);
    if (!differs) {
      return {
        value: { version: report?.version ?? 0, savedAt: report?.savedAt ?? null, findings },
        records: [],
      };
    }
    const saved = await storeDraft(
      tx,
      { id: report?.id ?? null, taskId: task.id, unitId: part.unitId, period: period.code },
      draft,
      { personId: actor.personId, at: now, authored: true, state: report?.state ?? "DRAFT" },
    );
    return {
      value: { version: saved.version, savedAt: now, findings },
      records: draftTrail(reporting(), saved.id, actor),
    };
  },
});
