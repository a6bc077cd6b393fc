import type { AuditRecord } from "@/lib/audit/audit.store";
import type { Actor } from "@/lib/kernel/actor";
import type { DraftContent } from "./draft";
import type { Report } from "./report";
import { reportLabel } from "./report";

type Written = {
  task: { code: string };
  part: { unitCode: string };
  period: { code: string };
  report: Report | null;
  prefilled: DraftContent;
};

export function labelOf({ task, part, period }: Omit<Written, "report" | "prefilled">): string {
  return reportLabel({ taskCode: task.code, period: period.code, unitCode: part.unitCode });
}

/** That somebody began the report, or went on with what another had written. */
export function draftTrail(written: Written, id: string, actor: Actor): AuditRecord[] {
  const { report } = written;
  const record = { type: "report", id, label: labelOf(written) };
  if (!report) return [{ ...record, before: null, after: { state: "DRAFT" } }];
  if (report.savedById === actor.personId) return [];
  return [{ ...record, before: { savedBy: report.savedBy.nameZh }, after: { savedBy: actor.nameZh } }];
}

/**
 * What a form that has gone stale shows beside its own text is the subject as it is loaded: the draft,
 * field by field. The rest hides behind a function, which a copy for the browser leaves out.
 */
export function loadForWriting<Facts extends Written>(reporting: Facts | null) {
  return (
    reporting && {
      ...(reporting.report?.draft ?? reporting.prefilled),
      version: reporting.report?.version ?? 0,
      reporting: () => reporting,
    }
  );
}

/** As `loadForWriting`, for acts on a report that exists. */
export function loadForActing<Facts extends Written>(reporting: Facts | null) {
  const report = reporting?.report;
  return reporting && report ? { version: report.version, report, reporting: () => reporting } : null;
}
