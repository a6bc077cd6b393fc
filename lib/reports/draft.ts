import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Milestone, TaskFigure } from "@/lib/tasks/task";
import type { PeriodCode } from "./period";

/** One row of claims as typed. Ids of evidence files stand in one text, "id, id". */
export type DraftClaim = {
  kind: string;
  text: string;
  milestoneKey: string;
  indicatorKey: string;
  value: string;
  noEvidenceReason: string;
  files: string;
};

/** The form as typed, complete or not; posted names are its keys. */
export type DraftContent = {
  progress: string;
  selfRating: string;
  ratingReason: string;
  done: string;
  next: string;
  problems: string;
  explanation: string;
  claims: DraftClaim[];
  /** Submissions of supporting units that the lead quotes, "id, id". */
  quotes: string;
};

export const BLANK_CLAIM: DraftClaim = {
  kind: "DONE",
  text: "",
  milestoneKey: "",
  indicatorKey: "",
  value: "",
  noEvidenceReason: "",
  files: "",
};

export const BLANK_DRAFT: DraftContent = {
  progress: "",
  selfRating: "",
  ratingReason: "",
  done: "",
  next: "",
  problems: "",
  explanation: "",
  claims: [],
  quotes: "",
};

const LONGEST_TEXT = 20_000;
const MOST_CLAIMS = 100;

/** Whatever was stored or posted, as a draft: nothing typed is refused, nothing else gets in. */
export function draftOf(stored: unknown): DraftContent {
  const from = fieldsOf(stored);
  const claims = Array.isArray(from.claims) ? from.claims : [];
  return {
    ...texts(BLANK_DRAFT, from),
    claims: claims.slice(0, MOST_CLAIMS).map((claim) => texts(BLANK_CLAIM, fieldsOf(claim))),
    quotes: Array.isArray(from.quotes) ? from.quotes.map(text).filter(Boolean).join(", ") : text(from.quotes),
  };
}

/** A row that stands ready and was left as it was claims nothing. */
export function isUntouched(claim: DraftClaim): boolean {
  return [claim.text, claim.value, claim.noEvidenceReason, claim.files].every((one) => one.trim() === "");
}

/** Whether two drafts say the same: blanks around a text and untouched rows are no difference. */
export function sameDraft(one: DraftContent, other: DraftContent): boolean {
  return JSON.stringify(essence(one)) === JSON.stringify(essence(other));
}

/** Ids in a text such as "id, id", each once. */
export function idsIn(list: string): string[] {
  return [...new Set(list.split(/[\s,]+/).filter(Boolean))];
}

export type LastReport = {
  period: PeriodCode;
  progress: number;
  selfRating: string;
  ratingReason: string;
  done: string;
  next: string;
  problems: string;
};

type Ready = {
  role: "LEAD" | "SUPPORT";
  milestones: readonly Milestone[];
  /** Milestones that an approved report has claimed already. */
  claimed: readonly string[];
  indicators: readonly TaskFigure[];
  last: LastReport | null;
};

/**
 * How a report opens that nobody has begun: where the last approved one left off, with a row ready
 * for each milestone still to be claimed and each figure. The lead's alone: they belong to the whole task.
 */
export function prefilledDraft({ role, milestones, claimed, indicators, last }: Ready): DraftContent {
  const rows =
    role === "SUPPORT"
      ? []
      : [
          ...milestones
            .filter(({ key }) => !claimed.includes(key))
            .map(({ key }) => ({ ...BLANK_CLAIM, kind: "MILESTONE", milestoneKey: key })),
          ...indicators.map(({ key }) => ({ ...BLANK_CLAIM, kind: "INDICATOR", indicatorKey: key })),
        ];
  return {
    ...BLANK_DRAFT,
    progress: last ? String(last.progress) : "",
    selfRating: last?.selfRating ?? "",
    ratingReason: last?.ratingReason ?? "",
    claims: [...rows, BLANK_CLAIM],
  };
}

/** What the milestones say should be done by a day, in percent; without any, all of it when it is due. */
export function plannedBy(milestones: readonly Milestone[], dueOn: CalendarDate, date: CalendarDate): number {
  if (milestones.length === 0) return date >= dueOn ? 100 : 0;
  return milestones.filter((one) => one.dueOn <= date).reduce((sum, one) => sum + one.share, 0);
}

function essence(draft: DraftContent): unknown {
  const tidy = (value: string) => value.replace(/\r\n?/g, "\n").trim();
  const each = <Row extends object>(row: Row) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([, value]) => typeof value === "string")
        .map(([key, value]) => [key, tidy(value)]),
    );
  return { ...each(draft), claims: draft.claims.filter((one) => !isUntouched(one)).map(each) };
}

function texts<Blank extends object>(blank: Blank, from: Record<string, unknown>): Blank {
  const entries = Object.entries(blank).map(([key, value]) => [
    key,
    typeof value === "string" && key in from ? text(from[key]) : value,
  ]);
  return Object.fromEntries(entries) as Blank;
}

function text(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.slice(0, LONGEST_TEXT) : "";
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
