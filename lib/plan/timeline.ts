import type { DatePrecision } from "@/lib/documents/document-date";
import { type CalendarDate, daysBetween } from "@/lib/kernel/calendar-date";

export type TimelineKind = "event" | "meeting" | "document" | "target" | "original-date";

/** A dated point of the plan, with the page that tells more. */
export type TimelineEntry = {
  key: string;
  kind: TimelineKind;
  date: CalendarDate;
  /** How much of the date is known; a month or a year stands as its last day. */
  precision: DatePrecision;
  titleZh: string;
  titleEn: string;
  href: string | null;
};

/** Earliest first; on one day what happened comes before what falls due. */
export function inTimelineOrder(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const rank: Record<TimelineKind, number> = {
    event: 0,
    meeting: 1,
    document: 2,
    "original-date": 3,
    target: 4,
  };
  return [...entries].sort(
    (a, b) => a.date.localeCompare(b.date) || rank[a.kind] - rank[b.kind] || a.key.localeCompare(b.key),
  );
}

/** Where a date lies between two others: 0 at the start, 1 at the end, clamped to the line. */
export function positionWithin(start: CalendarDate, end: CalendarDate, date: CalendarDate): number {
  const length = daysBetween(start, end);
  if (length <= 0) return 0;
  return Math.min(1, Math.max(0, daysBetween(start, date) / length));
}

/** Share of the window that has passed, in whole percent, and the days left; null before and after it. */
export function windowElapsed(
  window: { windowStart: CalendarDate; windowEnd: CalendarDate },
  today: CalendarDate,
): { percent: number; daysLeft: number } | null {
  if (today < window.windowStart || today > window.windowEnd) return null;
  const percent = Math.floor(positionWithin(window.windowStart, window.windowEnd, today) * 100);
  return { percent, daysLeft: daysBetween(today, window.windowEnd) };
}
