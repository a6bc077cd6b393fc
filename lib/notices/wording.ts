import { formatDate, formatMonth } from "@/lib/i18n/format";
import { inLocale, type Locale } from "@/lib/i18n/locale";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { InstructionRef, NoticeEvent } from "./event";

/** Values of the message that words a notice; every message may use any of them. */
export type WordingValues = Record<
  | "code"
  | "title"
  | "unit"
  | "units"
  | "removed"
  | "period"
  | "date"
  | "number"
  | "subject"
  | "count"
  | "late"
  | "about",
  string
>;

/** What somebody wrote, shown under the sentence as he typed it. */
export type Quotation = {
  label: "reason" | "question" | "answer" | "note" | "excerpt" | "instruction" | "remark";
  text: string;
  /** The part of a report a return concerns. */
  field: string | null;
};

/** Stands for "there is none" in a message's `select`. */
const NONE = "none";

/** The values a notice is worded with, for a reader of a language. `nameOf` gives a unit's short name. */
export function wordingOf(
  event: NoticeEvent,
  locale: Locale,
  nameOf: (unit: string) => string,
): WordingValues {
  const task = "task" in event ? event.task : undefined;
  const difficulty =
    "difficulty" in event && typeof event.difficulty === "object" ? event.difficulty : undefined;
  const instruction = "instruction" in event ? event.instruction : undefined;
  const date = dateOf(event);
  const names = (units: readonly string[]) =>
    units.length > 0 ? units.map(nameOf).join(inLocale(locale, "、", ", ")) : NONE;
  return {
    code: instruction?.subject.code ?? tasksOf(event).join(inLocale(locale, "、", ", ")),
    title: task ? inLocale(locale, task.title, task.titleEn || task.title) : "",
    unit: nameOf("unit" in event ? event.unit : (difficulty?.unit ?? unitSubjectOf(instruction))),
    units: names(unitsAskedOf(event)),
    removed: names(unitsRelievedOf(event)),
    period: "period" in event ? formatMonth(event.period, locale) : "",
    date: date === null ? NONE : formatDate(date, locale, true),
    number: numberOf(event),
    subject: difficulty?.title ?? "",
    count: event.name === "report.urged" ? String(event.tasks.length) : "",
    late: event.name === "report.submitted" && event.late ? "late" : NONE,
    about: instruction?.subject.kind ?? NONE,
  };
}

/** Who is to do something now. */
function unitsAskedOf(event: NoticeEvent): readonly string[] {
  if ("units" in event) return event.units;
  if ("instruction" in event) return event.instruction.owner ? [event.instruction.owner] : [];
  const routedTo =
    "difficulty" in event && typeof event.difficulty === "object" ? event.difficulty.routedTo : null;
  return routedTo ? [routedTo] : [];
}

/** Who need not any more. */
function unitsRelievedOf(event: NoticeEvent): readonly string[] {
  if ("removed" in event) return event.removed;
  if (event.name !== "instruction.assigned" || !event.movedFrom) return [];
  return event.movedFrom === event.instruction.owner ? [] : [event.movedFrom];
}

function unitSubjectOf(instruction: InstructionRef | undefined): string {
  return instruction?.subject.kind === "unit" ? instruction.subject.code : "";
}

/** What was typed, if the event carries it. */
export function quotationOf(event: NoticeEvent): Quotation | null {
  switch (event.name) {
    case "report.returned":
      return { label: "reason", text: event.reason, field: event.field || null };
    case "task.wording-queried":
      return { label: "question", text: event.question, field: null };
    case "task.wording-answered":
      return { label: "answer", text: event.answer, field: null };
    case "report.sent-back":
      return { label: "note", text: event.note, field: null };
    case "comment.written":
      return { label: "excerpt", text: event.excerpt, field: null };
    case "instruction.written":
    case "instruction.closed":
    case "instruction.withdrawn":
      return { label: "instruction", text: event.instruction.excerpt, field: null };
    case "instruction.assigned":
      return event.remark
        ? { label: "remark", text: event.remark, field: null }
        : { label: "instruction", text: event.instruction.excerpt, field: null };
    case "instruction.answered":
      return { label: "answer", text: event.answer, field: null };
    default:
      return "reason" in event && event.reason ? { label: "reason", text: event.reason, field: null } : null;
  }
}

function dateOf(event: NoticeEvent): CalendarDate | null {
  switch (event.name) {
    case "task.assigned":
    case "task.amended":
      return event.signBy;
    case "report.returned":
    case "report.reopened":
      return event.correctUntil;
    case "period.exception-granted":
      return event.until;
    case "difficulty.routed":
      return event.answerBy;
    case "instruction.written":
      return event.wishedBy;
    case "instruction.assigned":
    case "instruction.returned":
    case "instruction.reopened":
      return event.dueOn;
    case "extension.requested":
      return event.askedDueOn;
    case "extension.approved":
      return event.grantedDueOn;
    default:
      return null;
  }
}

function tasksOf(event: NoticeEvent): string[] {
  if ("tasks" in event) return event.tasks.map(({ code }) => code);
  return "task" in event ? [event.task.code] : [];
}

/** Of the difficulty or the instruction it is about. */
function numberOf(event: NoticeEvent): string {
  if ("instruction" in event) return String(event.instruction.number);
  const difficulty = "difficulty" in event ? event.difficulty : undefined;
  return String((typeof difficulty === "object" ? difficulty.number : difficulty) ?? NONE);
}
