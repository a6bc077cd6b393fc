import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";

export const MEMBERSHIP_ROLES = ["LEAD", "MEMBER"] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/**
 * What speaks for a membership. A: named in the announcement. B: co-issued a document implementing
 * the plan. B_MINUS: co-published beside the plan. C: plausible by remit only. Only A is confirmed.
 */
export const MEMBERSHIP_EVIDENCES = ["A", "B", "B_MINUS", "C"] as const;
export type MembershipEvidence = (typeof MEMBERSHIP_EVIDENCES)[number];

export const MEMBERSHIP_STATES = ["MEMBER", "FORMER", "OUTSIDE"] as const;
/** OUTSIDE: never a member until that day. */
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

export type MembershipPeriod = {
  joinedOn: CalendarDate;
  /** The first day no longer a member. */
  leftOn: CalendarDate | null;
};

export type MembershipTerms = MembershipPeriod & {
  role: MembershipRole;
  hostsOffice: boolean;
  evidence: MembershipEvidence;
  noteZh: string;
  noteEn: string;
  /** "S1, S15" */
  sourceIds: string;
};

export type Membership = MembershipTerms & { id: string; unitId: string; unitCode: string; version: number };

/** Belonging to the promotion mechanism (推进机制) is a fact of a date. */
export function isMemberOn({ joinedOn, leftOn }: MembershipPeriod, date: CalendarDate): boolean {
  return joinedOn <= date && (leftOn === null || date < leftOn);
}

export function membershipStateOn(periods: readonly MembershipPeriod[], date: CalendarDate): MembershipState {
  if (periods.some((period) => isMemberOn(period, date))) return "MEMBER";
  return periods.some((period) => period.joinedOn <= date) ? "FORMER" : "OUTSIDE";
}

export function isConfirmed(evidence: MembershipEvidence): boolean {
  return evidence === "A";
}

export function recordMembership(
  terms: MembershipTerms,
  unknownSources: readonly string[],
): MembershipTerms | Refusal {
  if (unknownSources.length > 0) return unknownSourcesRefusal(unknownSources);
  if (terms.leftOn !== null && terms.leftOn <= terms.joinedOn) return refuse(...TOO_EARLY);
  return terms;
}

export function reviseMembership(
  membership: Membership,
  terms: MembershipTerms,
  unknownSources: readonly string[],
  openDuties: OpenDuties,
): MembershipTerms | Refusal {
  const fields = Object.keys(terms) as (keyof MembershipTerms)[];
  if (fields.every((field) => membership[field] === terms[field])) return refuse("nothing-changed");
  const leaves = membership.leftOn === null && terms.leftOn !== null;
  if (leaves && openDuties.count > 0) return openDutiesRefusal(openDuties);
  return recordMembership(terms, unknownSources);
}

/** What a unit still has to do: tasks it has a part in, difficulties and (by number) instructions it has not answered. */
export type OpenDuties = { count: number; codes: readonly string[]; instructions: readonly number[] };

/** Who left stays on the record; the period closes, and the unit may join again later. Its duties must have been handed over. */
export function endMembership(
  membership: MembershipPeriod,
  leftOn: CalendarDate,
  openDuties: OpenDuties,
): { leftOn: CalendarDate } | Refusal {
  if (membership.leftOn !== null) return refuse("membership.ended");
  if (openDuties.count > 0) return openDutiesRefusal(openDuties);
  return leftOn <= membership.joinedOn ? refuse(...TOO_EARLY) : { leftOn };
}

const TOO_EARLY = ["membership.ends-before-it-begins", { field: "leftOn" }] as const;

const NAMED_DUTIES = 5;

function openDutiesRefusal({ count, codes, instructions }: OpenDuties): Refusal {
  const params = { count, codes: firstOf(codes), instructions: firstOf(instructions) };
  return refuse("membership.open-duties", { field: "leftOn", params });
}

function firstOf(names: readonly (string | number)[]): string {
  if (names.length === 0) return "none";
  const named = names.slice(0, NAMED_DUTIES).join(", ");
  return names.length > NAMED_DUTIES ? `${named} …` : named;
}

function unknownSourcesRefusal(ids: readonly string[]): Refusal {
  return refuse("source.unknown", { field: "sourceIds", params: { ids: ids.join(", ") } });
}
