import { isRefusal, type Refusal, refuse } from "@/lib/kernel/outcome";
import { type CheckHistory, checkReport, type Finding, lacksExplanation } from "./check";
import { type DraftContent, idsIn, isUntouched } from "./draft";
import type { ClaimKind, Rating } from "./report";

/** A complete report, as a submission keeps it. */
export type ReportContent = {
  progress: number;
  selfRating: Rating;
  ratingReason: string;
  done: string;
  next: string;
  problems: string;
  explanation: string;
  claims: ClaimContent[];
  quotes: string[];
};

export type ClaimContent = {
  kind: ClaimKind;
  text: string;
  milestoneKey: string | null;
  indicatorKey: string | null;
  value: string | null;
  noEvidenceReason: string;
  files: string[];
};

/** What a report may refer to. */
export type Referable = {
  /** Evidence files of the unit on the task, by id. */
  files: readonly string[];
  /** Submissions of supporting units, by id; none for a supporting unit. */
  quotable: readonly string[];
};

/** Whether a complete draft may leave the unit: what the checks found, or what stands in the way. */
export function judgeDraft(
  draft: DraftContent,
  history: CheckHistory,
  referable: Referable,
): Finding[] | Refusal {
  const unknown = unknownReference(draft, history, referable);
  if (unknown) return unknown;
  const findings = checkReport(draft, history);
  const blocked = findings.filter(({ kind }) => kind === "block").length;
  if (blocked > 0) return refuse("report.blocked", { params: { count: blocked } });
  return lacksExplanation(draft, findings)
    ? refuse("report.unexplained", { field: "explanation" })
    : findings;
}

function unknownReference(draft: DraftContent, history: CheckHistory, { files, quotable }: Referable) {
  const seen = new Set<string>();
  for (const [index, claim] of draft.claims.entries()) {
    if (isUntouched(claim)) continue;
    const found = claimRefusal(claim, seen, history, files);
    if (found) return { ...found, field: `claims.${index}.${found.field}` };
  }
  return idsIn(draft.quotes).every((id) => quotable.includes(id))
    ? null
    : refuse("report.quote-unknown", { field: "quotes" });
}

function claimRefusal(
  claim: DraftContent["claims"][number],
  seen: Set<string>,
  { milestones, indicators }: CheckHistory,
  files: readonly string[],
): (Refusal & { field: string }) | null {
  const known = { MILESTONE: milestones, INDICATOR: indicators }[claim.kind];
  if (known) {
    const key = claim.kind === "MILESTONE" ? claim.milestoneKey : claim.indicatorKey;
    if (!known.some((one) => one.key === key)) return { ...refuse("report.claim-unknown"), field: "text" };
    if (seen.has(key)) return { ...refuse("report.claim-twice"), field: "text" };
    seen.add(key);
  }
  const strange = idsIn(claim.files).some((id) => !files.includes(id));
  return strange ? { ...refuse("report.evidence-unknown"), field: "files" } : null;
}

export function isFindings(judged: Finding[] | Refusal): judged is Finding[] {
  return !isRefusal(judged);
}
