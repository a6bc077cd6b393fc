import { formatDate, formatMonth } from "@/lib/i18n/format";
import { inLocale, type Locale } from "@/lib/i18n/locale";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { NoticeEvent } from "./event";

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
  | "late",
  string
>;

/** What somebody wrote, shown under the sentence as he typed it. */
export type Quotation = {
  label: "reason" | "question" | "answer" | "note" | "excerpt";
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
  const date = dateOf(event);
  const names = (units: readonly string[]) =>
    units.length > 0 ? units.map(nameOf).join(inLocale(locale, "、", ", ")) : NONE;
  return {
    code: tasksOf(event).join(inLocale(locale, "、", ", ")),
    title: task ? inLocale(locale, task.title, task.titleEn || task.title) : "",
    unit: nameOf("unit" in event ? event.unit : (difficulty?.unit ?? "")),
    units: names("units" in event ? event.units : difficulty?.routedTo ? [difficulty.routedTo] : []),
    removed: names("removed" in event ? event.removed : []),
    period: "period" in event ? formatMonth(event.period, locale) : "",
    date: date === null ? NONE : formatDate(date, locale, true),
    number: numberOf(event),
    subject: difficulty?.title ?? "",
    count: event.name === "report.urged" ? String(event.tasks.length) : "",
    late: event.name === "report.submitted" && event.late ? "late" : NONE,
  };
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

/** Of the difficulty it is about. */
function numberOf(event: NoticeEvent): string {
  const difficulty = "difficulty" in event ? event.difficulty : undefined;
  return String((typeof difficulty === "object" ? difficulty.number : difficulty) ?? NONE);
}
