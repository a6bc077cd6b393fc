import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";

/** What the state of a version depends on: a draft has no date. */
export type Approved = { number: number; inForceFrom: CalendarDate | null };

export const RULES_STATUSES = ["draft", "to-come", "in-force", "superseded"] as const;
export type RulesStatus = (typeof RULES_STATUSES)[number];

/** The approved version with the latest date not after the given one. */
export function inForceOn<Version extends Approved>(
  versions: readonly Version[],
  date: CalendarDate,
): Version | null {
  let found: Version | null = null;
  for (const version of versions) {
    if (version.inForceFrom === null || version.inForceFrom > date) continue;
    if (!found?.inForceFrom || found.inForceFrom < version.inForceFrom) found = version;
  }
  return found;
}

/** Derived, never stored: time alone turns a version from to come into in force, and into superseded. */
export function statusOn<Version extends Approved>(
  version: Version,
  versions: readonly Version[],
  date: CalendarDate,
): RulesStatus {
  if (version.inForceFrom === null) return "draft";
  if (version.inForceFrom > date) return "to-come";
  return inForceOn(versions, date)?.number === version.number ? "in-force" : "superseded";
}

/** The first day on which a later version takes this one's place; null while none does. */
export function supersededFrom<Version extends Approved>(
  version: Version,
  versions: readonly Version[],
): CalendarDate | null {
  const own = version.inForceFrom;
  if (own === null) return null;
  const later = versions.flatMap(({ inForceFrom }) =>
    inForceFrom !== null && inForceFrom > own ? [inForceFrom] : [],
  );
  return later.sort()[0] ?? null;
}

export type RulesParticulars = {
  titleZh: string;
  titleEn: string;
  noteZh: string;
  noteEn: string;
  demonstrationText: boolean;
};

/** A version of the working rules (工作规则), with the dates of all versions of its plan. */
export type RulesVersion = RulesParticulars & {
  id: string;
  planId: string;
  number: number;
  inForceFrom: CalendarDate | null;
  version: number;
  versions: readonly Approved[];
  articles: readonly { id: string; number: number; headingZh: string }[];
  /** Meetings have deliberated this very version. */
  deliberated: boolean;
};

/** One draft at a time: then numbers and dates rise together, and no two drafts start from different texts. */
export function draftFrom(base: RulesVersion, today: CalendarDate): { number: number } | Refusal {
  const draft = base.versions.find(({ inForceFrom }) => inForceFrom === null);
  if (draft) return refuse("rules.draft-exists", { params: { number: draft.number } });
  if (statusOn(base, base.versions, today) !== "in-force") return refuse("rules.not-in-force");
  return { number: Math.max(...base.versions.map(({ number }) => number)) + 1 };
}

/** The text of an approved version stays as it was approved. */
export function frozen(rules: Pick<Approved, "inForceFrom">): Refusal | null {
  return rules.inForceFrom === null ? null : refuse("rules.frozen");
}

export function reviseParticulars(
  rules: RulesVersion,
  particulars: RulesParticulars,
): RulesParticulars | Refusal {
  const fields = Object.keys(particulars) as (keyof RulesParticulars)[];
  const unchanged = fields.every((field) => rules[field] === particulars[field]);
  return frozen(rules) ?? (unchanged ? refuse("nothing-changed") : particulars);
}

export function discardDraft(rules: RulesVersion): { discarded: true } | Refusal {
  return frozen(rules) ?? (rules.deliberated ? refuse("rules.deliberated") : { discarded: true });
}

export type ApprovingMeeting = {
  id: string;
  titleZh: string;
  heldOn: CalendarDate;
  /** What the meeting's own record says became of this version, when it says so. */
  outcomes: readonly string[];
};

export type Approval = { meetingId: string; inForceFrom: CalendarDate };

export function approveRules(
  rules: RulesVersion,
  meeting: ApprovingMeeting | null,
  inForceFrom: CalendarDate,
  today: CalendarDate,
): Approval | Refusal {
  const isFrozen = frozen(rules);
  if (isFrozen) return isFrozen;
  if (rules.articles.length === 0) return refuse("rules.no-articles");
  if (!meeting) return refuse("rules.meeting-unknown", { field: "meetingId" });
  if (meeting.heldOn > today) return refuse("rules.meeting-to-come", { field: "meetingId" });
  if (meeting.outcomes.some((outcome) => outcome !== "APPROVED")) {
    return refuse("rules.meeting-decided-otherwise", { field: "meetingId" });
  }
  if (inForceFrom < meeting.heldOn) {
    return refuse("rules.before-meeting", { field: "inForceFrom", params: { date: meeting.heldOn } });
  }
  const last =
    rules.versions
      .map((version) => version.inForceFrom ?? "")
      .sort()
      .at(-1) ?? "";
  if (inForceFrom <= last)
    return refuse("rules.before-last", { field: "inForceFrom", params: { date: last } });
  return { meetingId: meeting.id, inForceFrom };
}
