import { addDays, type CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { SourceView } from "@/lib/sources/source";
import type { DayKind } from "./working-day";

/** A day that a notice takes out of the ordinary week. */
export type NoticeDay = { date: CalendarDate; kind: DayKind; nameZh: string; nameEn: string };

export type Notice = {
  noticeTitleZh: string;
  noticeTitleEn: string;
  /** Empty when it was not found. */
  noticeNumber: string;
  noticeUrl: string;
  noticeDate: CalendarDate | null;
  days: NoticeDay[];
};

/** A year whose holiday notice (节假日安排的通知) is published. */
export type CalendarYear = Notice & { year: number; version: number };

export type CalendarYearView = CalendarYear & { sources: SourceView[] };

/** Dates that notices of other years have spoken for, with the year of the notice. */
export type OtherDays = ReadonlyMap<CalendarDate, number>;

export function publishCalendarYear(
  year: number,
  published: boolean,
  notice: Notice,
  others: OtherDays,
): Notice | Refusal {
  if (published) return refuse("calendar.published-already", { field: "year", params: { year } });
  return objectionToDays(year, notice.days, others) ?? inOrder(notice);
}

/** A notice may be amended late: the whole of it is given anew. */
export function reviseCalendarYear(
  stored: CalendarYear,
  notice: Notice,
  others: OtherDays,
): Notice | Refusal {
  const objection = objectionToDays(stored.year, notice.days, others);
  if (objection) return objection;
  const next = inOrder(notice);
  const fields = Object.keys(next) as (keyof Notice)[];
  const before = inOrder(stored);
  const same = fields.every((field) => JSON.stringify(before[field]) === JSON.stringify(next[field]));
  return same ? refuse("nothing-changed") : next;
}

export type DaySpan = Omit<NoticeDay, "date"> & { from: CalendarDate; to: CalendarDate; length: number };

/** Days in a row of one kind and festival taken together, as a notice itself words them. */
export function spansOf(days: readonly NoticeDay[]): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const { date, ...day } of [...days].sort((a, b) => a.date.localeCompare(b.date))) {
    const last = spans.at(-1);
    const continues =
      last && last.kind === day.kind && last.nameZh === day.nameZh && addDays(last.to, 1) === date;
    if (continues) spans[spans.length - 1] = { ...last, to: date, length: last.length + 1 };
    else spans.push({ ...day, from: date, to: date, length: 1 });
  }
  return spans;
}

/** What the trail keeps: the particulars by field, and every day that differs under its own date. */
export function noticeTrail(before: Notice | null, after: Notice) {
  const old = before ? entriesOf(before) : {};
  const now = entriesOf(after);
  const differing = [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((key) => old[key] !== now[key])
    .sort((a, b) => Number(isDay(a)) - Number(isDay(b)) || a.localeCompare(b));
  const pick = (entries: Record<string, string>) =>
    Object.fromEntries(differing.filter((key) => key in entries).map((key) => [key, entries[key]]));
  return { before: before ? pick(old) : null, after: pick(now) };
}

/** The day off or on in words, both languages beside each other as in the notice's record. */
function entriesOf({ days, noticeDate, ...text }: Notice): Record<string, string> {
  const words: Record<DayKind, string> = { HOLIDAY: "放假 day off", MAKEUP_WORKDAY: "上班 workday" };
  const { noticeTitleZh, noticeTitleEn, noticeNumber, noticeUrl } = text;
  return {
    noticeTitleZh,
    noticeTitleEn,
    noticeNumber,
    noticeUrl,
    noticeDate: noticeDate ?? "",
    ...Object.fromEntries(
      days.map(({ date, kind, nameZh, nameEn }) => [date, `${words[kind]} · ${nameZh} ${nameEn}`.trim()]),
    ),
  };
}

function isDay(key: string): boolean {
  return /^\d/.test(key);
}

function objectionToDays(year: number, days: readonly NoticeDay[], others: OtherDays): Refusal | null {
  if (days.length === 0) return refuse("calendar.no-days");
  const seen = new Set<CalendarDate>();
  for (const [index, { date }] of days.entries()) {
    const field = `days.${index}.date`;
    const ownYear = Number(date.slice(0, 4));
    // The days off of New Year may begin in the last days of December.
    if (ownYear !== year && ownYear !== year - 1) {
      return refuse("calendar.day-outside-notice", { field, params: { year, before: year - 1 } });
    }
    if (seen.has(date)) return refuse("calendar.day-twice", { field, params: { date } });
    const other = others.get(date);
    if (other !== undefined)
      return refuse("calendar.day-of-other-notice", { field, params: { year: other } });
    seen.add(date);
  }
  return null;
}

function inOrder({
  noticeTitleZh,
  noticeTitleEn,
  noticeNumber,
  noticeUrl,
  noticeDate,
  days,
}: Notice): Notice {
  const sorted = [...days].sort((a, b) => a.date.localeCompare(b.date));
  return {
    noticeTitleZh,
    noticeTitleEn,
    noticeNumber,
    noticeUrl,
    noticeDate,
    days: sorted.map(({ date, kind, nameZh, nameEn }) => ({ date, kind, nameZh, nameEn })),
  };
}
