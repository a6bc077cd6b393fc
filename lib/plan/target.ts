import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Evidence, SourceView } from "@/lib/sources/source";
import { unchanged } from "./plan";

/** A date moved by a document: the original date is never lost. */
export type TargetDateChange = {
  ordinal: number;
  fromDate: CalendarDate;
  toDate: CalendarDate;
  reasonZh: string;
  reasonEn: string;
  document: { code: string; number: string | null; titleZh: string; titleEn: string };
};

/** A target (目标) set by the plan. `originalDueOn` is null for a standing rule. */
export type Target = {
  id: string;
  code: string;
  titleZh: string;
  titleEn: string;
  valueZh: string;
  valueEn: string;
  originalDueOn: CalendarDate | null;
  dueTextZh: string;
  dueTextEn: string;
  evidence: Evidence;
  noteZh: string;
  noteEn: string;
  version: number;
};

export type TargetView = Target & {
  dateChanges: TargetDateChange[];
  indicator: { code: string; nameZh: string; nameEn: string } | null;
  measures: { code: string; titleZh: string; titleEn: string }[];
  sources: SourceView[];
};

export type TargetWording = Pick<
  Target,
  "titleZh" | "titleEn" | "valueZh" | "valueEn" | "dueTextZh" | "dueTextEn" | "evidence" | "noteZh" | "noteEn"
>;

/** 现定时限: the last moved date, or else the original one. */
export function currentDueOn(target: {
  originalDueOn: CalendarDate | null;
  dateChanges: readonly Pick<TargetDateChange, "ordinal" | "toDate">[];
}): CalendarDate | null {
  const last = [...target.dateChanges].sort((a, b) => a.ordinal - b.ordinal).at(-1);
  return last?.toDate ?? target.originalDueOn;
}

export function reviseTarget(target: Target, wording: TargetWording): TargetWording | Refusal {
  return unchanged(target, wording) ? refuse("nothing-changed") : wording;
}

export type DateMove = {
  ordinal: number;
  fromDate: CalendarDate;
  toDate: CalendarDate;
  documentId: string;
  reasonZh: string;
  reasonEn: string;
};

/** Moving a date adds a row; it needs the document that orders it, and a date that is really another. */
export function moveTargetDate(
  target: {
    originalDueOn: CalendarDate | null;
    dateChanges: readonly Pick<TargetDateChange, "ordinal" | "toDate">[];
    document: { id: string; datedOn: CalendarDate } | null;
  },
  move: { toDate: CalendarDate; reasonZh: string; reasonEn: string },
): DateMove | Refusal {
  const fromDate = currentDueOn(target);
  if (fromDate === null) return refuse("target.has-no-date", { field: "toDate" });
  if (fromDate === move.toDate) return refuse("target.same-date", { field: "toDate" });
  if (target.document === null) return refuse("target.unknown-document", { field: "documentCode" });
  const ordinal = Math.max(0, ...target.dateChanges.map((change) => change.ordinal)) + 1;
  return { ordinal, fromDate, documentId: target.document.id, ...move };
}
