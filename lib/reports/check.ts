import { compareDecimals, decimalPlaces, shiftDecimal } from "@/lib/indicators/exact-decimal";
import { type DraftClaim, type DraftContent, idsIn, isUntouched, type LastReport } from "./draft";

/*
 * Checks before a report leaves its unit. What breaks a rule must be mended; what lies far from its
 * history must be explained, and the reviewer sees both the finding and the explanation.
 */

export type FindingCode =
  | "progress-fell"
  | "progress-jumped"
  | "milestones-unclaimed"
  | "rating-without-reason"
  | "claim-without-evidence"
  | "indicator-fell"
  | "indicator-leapt"
  | "narrative-unchanged";

/** `field` is the posted name of the field it stands at. */
export type Finding = {
  code: FindingCode;
  field: string;
  kind: "block" | "explain";
  params: Record<string, string | number>;
};

/** What a report is held against. */
export type CheckHistory = {
  role: "LEAD" | "SUPPORT";
  /** The last approved report before this one. */
  last: LastReport | null;
  milestones: readonly { key: string; title: string }[];
  /** Milestones that an approved report has claimed. */
  claimed: readonly string[];
  /** With the value approved last. */
  indicators: readonly { key: string; name: string; last: string | null }[];
};

/** More points than this since the last approved report is a jump. */
export const JUMP = 30;

export function checkReport(draft: DraftContent, history: CheckHistory): Finding[] {
  const claims = draft.claims
    .map((claim, index) => ({ claim, field: (key: keyof DraftClaim) => `claims.${index}.${key}` }))
    .filter(({ claim }) => !isUntouched(claim));
  return [
    ...progressFindings(draft, history),
    ...ratingFindings(draft),
    ...narrativeFindings(draft, history),
    ...claims.flatMap(({ claim, field }) => [
      ...evidenceFindings(claim, field),
      ...indicatorFindings(claim, field, history),
    ]),
  ];
}

/** Whether something found must still be explained. */
export function lacksExplanation(draft: Pick<DraftContent, "explanation">, findings: readonly Finding[]) {
  return draft.explanation.trim() === "" && findings.some(({ kind }) => kind === "explain");
}

function progressFindings(draft: DraftContent, { role, last, milestones, claimed }: CheckHistory): Finding[] {
  if (!/^\s*\d{1,3}\s*$/.test(draft.progress)) return [];
  const now = Number(draft.progress);
  const found: Finding[] = [];
  if (last && now < last.progress) {
    const params = { last: last.progress, now, period: last.period };
    found.push({ code: "progress-fell", field: "progress", kind: "explain", params });
  }
  if (last && now - last.progress > JUMP) {
    const params = { last: last.progress, now, period: last.period };
    found.push({ code: "progress-jumped", field: "progress", kind: "explain", params });
  }
  if (role === "LEAD" && now === 100) {
    const here = draft.claims.filter((one) => !isUntouched(one)).map((one) => one.milestoneKey);
    const open = milestones.filter(({ key }) => !claimed.includes(key) && !here.includes(key));
    if (open.length > 0) {
      const params = { titles: open.map(({ title }) => title).join("、"), count: open.length };
      found.push({ code: "milestones-unclaimed", field: "progress", kind: "block", params });
    }
  }
  return found;
}

function ratingFindings({ selfRating, ratingReason }: DraftContent): Finding[] {
  const needless = selfRating === "" || selfRating === "ON_TRACK" || ratingReason.trim() !== "";
  return needless
    ? []
    : [{ code: "rating-without-reason", field: "ratingReason", kind: "block", params: {} }];
}

function narrativeFindings(draft: DraftContent, { last }: CheckHistory): Finding[] {
  if (!last) return [];
  const tidy = (text: string) => text.replace(/\s+/g, "");
  const same = tidy(draft.done) !== "" && tidy(draft.done) === tidy(last.done);
  const params = { period: last.period };
  return same ? [{ code: "narrative-unchanged", field: "done", kind: "explain", params }] : [];
}

type Field = (key: keyof DraftClaim) => string;

function evidenceFindings(claim: DraftClaim, field: Field): Finding[] {
  const proved = idsIn(claim.files).length > 0 || claim.noEvidenceReason.trim() !== "";
  return proved
    ? []
    : [{ code: "claim-without-evidence", field: field("noEvidenceReason"), kind: "block", params: {} }];
}

function indicatorFindings(claim: DraftClaim, field: Field, { indicators }: CheckHistory): Finding[] {
  const indicator = indicators.find(({ key }) => claim.kind === "INDICATOR" && key === claim.indicatorKey);
  const value = plainNumber(claim.value);
  if (!indicator?.last || value === null) return [];
  const { name, last } = indicator;
  const at = { field: field("value"), kind: "explain", params: { name, last, value } } as const;
  if (compareDecimals(value, last) < 0) return [{ code: "indicator-fell", ...at }];
  const leapt = compareDecimals(last, "0") > 0 && compareDecimals(value, threeTimes(last)) > 0;
  return leapt ? [{ code: "indicator-leapt", ...at }] : [];
}

/** As the form takes numbers: grouped digits are one number. */
function plainNumber(typed: string): string | null {
  const value = typed.replace(/[\s,，]/g, "");
  return /^-?\d+(\.\d+)?$/.test(value) ? value : null;
}

function threeTimes(value: string): string {
  const places = decimalPlaces(value);
  return shiftDecimal(String(BigInt(shiftDecimal(value, places)) * 3n), -places);
}
