import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Evidence } from "@/lib/sources/source";

/** 全体会议, 专题会议, 联络员会议 */
export const MEETING_KINDS = ["PLENARY", "SPECIAL", "LIAISON"] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const OUTCOMES = ["APPROVED", "APPROVED_IN_PRINCIPLE", "DEFERRED", "REJECTED"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type AgendaItem = { titleZh: string; titleEn: string; presenterZh: string; presenterEn: string };

export type DeliberatedDocument = {
  titleZh: string;
  titleEn: string;
  outcome: Outcome;
  textPublic: boolean;
  /** The version of the working rules this document is. */
  rulesId: string | null;
};

/** What the form of a meeting holds. */
export type MeetingTerms = {
  kind: MeetingKind;
  /** 第几次, counted within its kind. */
  number: number;
  titleZh: string;
  titleEn: string;
  heldOn: CalendarDate;
  placeZh: string;
  placeEn: string;
  chairZh: string;
  chairEn: string;
  summaryZh: string;
  summaryEn: string;
  evidence: Evidence;
  agenda: AgendaItem[];
  deliberated: DeliberatedDocument[];
};

export type Meeting = MeetingTerms & { id: string; code: string; planId: string; version: number };

/** A version of the working rules as a meeting looks at it. */
export type RulesLine = {
  id: string;
  number: number;
  approvedByMeetingId: string | null;
  inForceFrom: CalendarDate | null;
};

/** What a meeting's record has to agree with. */
export type Surroundings = {
  /** Of the other meetings of the plan. */
  taken: readonly { kind: MeetingKind; number: number }[];
  rules: readonly RulesLine[];
};

export function nextNumber(kind: MeetingKind, taken: Surroundings["taken"]): number {
  return Math.max(0, ...taken.filter((one) => one.kind === kind).map(({ number }) => number)) + 1;
}

const CODE_STEM: Record<MeetingKind, string> = { PLENARY: "plenary", SPECIAL: "special", LIAISON: "liaison" };

/** The address of a meeting, given once: a corrected number does not move the page. */
export function freeCode(kind: MeetingKind, number: number, codes: readonly string[]): string {
  const stem = `${CODE_STEM[kind]}-${number}`;
  if (!codes.includes(stem)) return stem;
  for (let turn = 2; ; turn++) {
    const code = `${stem}-${turn}`;
    if (!codes.includes(code)) return code;
  }
}

export function conveneMeeting(terms: MeetingTerms, around: Surroundings): MeetingTerms | Refusal {
  return numberTaken(terms, around) ?? unknownRules(terms, around) ?? terms;
}

export function reviseMeeting(
  meeting: Meeting,
  terms: MeetingTerms,
  around: Surroundings,
): MeetingTerms | Refusal {
  const fields = Object.keys(terms) as (keyof MeetingTerms)[];
  const unchanged = fields.every((field) => JSON.stringify(meeting[field]) === JSON.stringify(terms[field]));
  if (unchanged) return refuse("nothing-changed");
  return (
    numberTaken(terms, around) ??
    unknownRules(terms, around) ??
    wronglyApproved(meeting, terms, around) ??
    droppedRules(meeting, terms, around) ??
    afterItsRules(meeting, terms, around) ??
    terms
  );
}

function numberTaken({ kind, number }: MeetingTerms, { taken }: Surroundings): Refusal | null {
  const clash = taken.some((one) => one.kind === kind && one.number === number);
  return clash ? refuse("meeting.number-taken", { field: "number" }) : null;
}

function unknownRules({ deliberated }: MeetingTerms, { rules }: Surroundings): Refusal | null {
  const index = deliberated.findIndex(
    ({ rulesId }) => rulesId !== null && !rules.some(({ id }) => id === rulesId),
  );
  return index === -1 ? null : refuse("meeting.rules-unknown", { field: `deliberated.${index}.rulesId` });
}

/** A version that this meeting approved was approved by it, whatever the form says. */
function wronglyApproved(
  meeting: Meeting,
  { deliberated }: MeetingTerms,
  { rules }: Surroundings,
): Refusal | null {
  const own = rules.filter(({ approvedByMeetingId }) => approvedByMeetingId === meeting.id);
  const index = deliberated.findIndex(
    ({ rulesId, outcome }) => outcome !== "APPROVED" && own.some(({ id }) => id === rulesId),
  );
  return index === -1 ? null : refuse("meeting.rules-approved", { field: `deliberated.${index}.outcome` });
}

function droppedRules(
  meeting: Meeting,
  { deliberated }: MeetingTerms,
  { rules }: Surroundings,
): Refusal | null {
  const dropped = rules.find(
    ({ id, approvedByMeetingId }) =>
      approvedByMeetingId === meeting.id &&
      meeting.deliberated.some(({ rulesId }) => rulesId === id) &&
      !deliberated.some(({ rulesId }) => rulesId === id),
  );
  return dropped ? refuse("meeting.rules-kept", { params: { number: dropped.number } }) : null;
}

function afterItsRules(meeting: Meeting, { heldOn }: MeetingTerms, { rules }: Surroundings): Refusal | null {
  const earlier = rules.find(
    ({ approvedByMeetingId, inForceFrom }) =>
      approvedByMeetingId === meeting.id && inForceFrom !== null && inForceFrom < heldOn,
  );
  return earlier?.inForceFrom
    ? refuse("meeting.after-its-rules", {
        field: "heldOn",
        params: { number: earlier.number, date: earlier.inForceFrom },
      })
    : null;
}

/** The terms as the trail keeps them: lists as lines that a person can compare. */
export function termsTrail(terms: MeetingTerms, rules: readonly RulesLine[]): Record<string, unknown> {
  return {
    ...terms,
    agenda: terms.agenda.map((item, index) => agendaLine(item, index + 1)).join("\n"),
    deliberated: terms.deliberated
      .map((document, index) => deliberatedLine(document, index + 1, rules))
      .join("\n"),
  };
}

function agendaLine({ titleZh, titleEn, presenterZh, presenterEn }: AgendaItem, ordinal: number): string {
  const presenter =
    presenterZh || presenterEn ? `（${[presenterZh, presenterEn].filter(Boolean).join(" / ")}）` : "";
  return `${ordinal}. ${titleZh} / ${titleEn}${presenter}`;
}

const OUTCOME_WORDS: Record<Outcome, string> = {
  APPROVED: "审议通过 approved",
  APPROVED_IN_PRINCIPLE: "原则通过 approved in principle",
  DEFERRED: "暂缓 deferred",
  REJECTED: "未通过 rejected",
};

function deliberatedLine(
  document: DeliberatedDocument,
  ordinal: number,
  rules: readonly RulesLine[],
): string {
  const version = rules.find(({ id }) => id === document.rulesId);
  const parts = [
    OUTCOME_WORDS[document.outcome],
    document.textPublic ? "文本公开 text public" : "文本未公开 text not public",
    ...(version ? [`工作规则第${version.number}版 rules version ${version.number}`] : []),
  ];
  return `${ordinal}. ${document.titleZh} / ${document.titleEn}：${parts.join("；")}`;
}
