import { percentOf } from "@/lib/reports/matrix";
import type { PeriodCode } from "@/lib/reports/period";
import { CLAIM_KINDS, type ClaimKind } from "@/lib/reports/report";

/** How many claims are made, and how many of them have evidence. */
export type Coverage = { claims: number; covered: number; share: number | null };

export type ClaimCount = {
  period: PeriodCode;
  unitId: string;
  kind: ClaimKind;
  claims: number;
  covered: number;
};

/** The share is null of nothing; 0 means none and 100 all, as in `percentOf`. */
export function coverageOf(counts: readonly Pick<ClaimCount, "claims" | "covered">[]): Coverage {
  const claims = counts.reduce((sum, one) => sum + one.claims, 0);
  const covered = counts.reduce((sum, one) => sum + one.covered, 0);
  return { claims, covered, share: percentOf(covered, claims) };
}

export function coverageByKind(counts: readonly ClaimCount[]): { kind: ClaimKind; coverage: Coverage }[] {
  return CLAIM_KINDS.map((kind) => ({
    kind,
    coverage: coverageOf(counts.filter((one) => one.kind === kind)),
  }));
}

/** Units with claims, the least covered first; equals in the order given. */
export function coverageByUnit<Unit extends { id: string }>(
  units: readonly Unit[],
  counts: readonly ClaimCount[],
): { unit: Unit; coverage: Coverage }[] {
  return units
    .map((unit) => ({ unit, coverage: coverageOf(counts.filter(({ unitId }) => unitId === unit.id)) }))
    .filter(({ coverage }) => coverage.claims > 0)
    .toSorted((a, b) => (a.coverage.share ?? 0) - (b.coverage.share ?? 0));
}

/** A claim without evidence, and why. */
export type UncoveredClaim = {
  reportId: string;
  ordinal: number;
  kind: ClaimKind;
  text: string;
  reason: string;
  code: string;
  title: string;
  titleEn: string;
  unit: { code: string; nameZh: string; nameEn: string; shortNameZh: string };
};
