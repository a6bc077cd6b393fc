import type { AuditRecord } from "@/lib/audit/audit.store";
import type { CriterionKind } from "./criterion";

type Named = { id: number; number: string; title: string };

/** How the trail names a patent; everything done about it is kept under it. */
export function patentTrail(
  { id, number, title }: Named,
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): AuditRecord {
  return { type: "patent", id: String(id), label: `${number} ${title}`, before, after };
}

/** That a unit claims it. */
export function claimTrail(patent: Named, unit: { code: string } | null, note: string): AuditRecord {
  return patentTrail(patent, { claimedBy: "" }, { claimedBy: unit?.code ?? "", ...(note ? { note } : {}) });
}

type CriterionSaid = { heldOn?: string; proof?: string; endedOn?: string; reason?: string; file?: string };

/** One of the five criteria: the fact as it was and as it became. */
export function criterionTrail(
  patent: Named,
  criterion: CriterionKind,
  before: CriterionSaid | null,
  after: CriterionSaid,
): AuditRecord {
  return patentTrail(patent, before && said(before), { criterion, ...said(after) });
}

function said({ heldOn, endedOn, ...rest }: CriterionSaid): Record<string, string> {
  const { proof, reason, file } = rest;
  const all = { holdsFrom: heldOn, holdsUntil: endedOn, proof, reason, file };
  return Object.fromEntries(
    Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined),
  );
}
