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

/** One of the five criteria: the fact as it was and as it became. */
export function criterionTrail(
  patent: Named,
  criterion: CriterionKind,
  before: Record<string, unknown> | null,
  { heldOn, proof, endedOn, reason, file }: Record<string, unknown>,
): AuditRecord {
  const after = Object.entries({ heldOn, proof, endedOn, reason, file }).filter(
    ([, said]) => said !== undefined,
  );
  return patentTrail(patent, before, { criterion, ...Object.fromEntries(after) });
}
