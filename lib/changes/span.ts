import { lastInstantOf } from "@/lib/audit/trail";
import { addDays, type CalendarDate, isCalendarDate } from "@/lib/kernel/calendar-date";
import type { MeetingKind } from "@/lib/meetings/meeting";
import type { AsOf } from "@/lib/progress/progress";
import { isPeriodCode, lastDayOf, type PeriodCode, periodOfDate } from "@/lib/reports/period";

/** Since when (起点): a day, the end of a reporting period, or a meeting. */
export type Since =
  | { by: "DAY"; date: CalendarDate }
  | { by: "PERIOD"; period: PeriodCode }
  | { by: "MEETING"; code: string };

export type MeetingHeld = {
  code: string;
  kind: MeetingKind;
  titleZh: string;
  titleEn: string;
  heldOn: CalendarDate;
};

/**
 * From the end of one day to the end of a later one (or to now). Changes of the first day lie before it,
 * those of the last within: spans that follow one another neither overlap nor leave a gap.
 */
export type Span = {
  since: Since;
  /** The meeting it begins with, when it does. */
  meeting: MeetingHeld | null;
  from: AsOf;
  until: AsOf;
  /** Chosen by nobody: what this reader usually asks. */
  usual: boolean;
};

const BY = { PERIOD: "period:", MEETING: "meeting:" } as const;
const CODE = /^[a-z0-9-]{1,40}$/;

/** As it stands in an address: `2025-11-01`, `period:2025-10`, `meeting:plenary-2`; null for anything else. */
export function sinceOf(text: string): Since | null {
  if (isCalendarDate(text)) return { by: "DAY", date: text };
  if (text.startsWith(BY.PERIOD)) {
    const period = text.slice(BY.PERIOD.length);
    return isPeriodCode(period) ? { by: "PERIOD", period } : null;
  }
  if (!text.startsWith(BY.MEETING)) return null;
  const code = text.slice(BY.MEETING.length);
  return CODE.test(code) ? { by: "MEETING", code } : null;
}

export function sinceText(since: Since): string {
  if (since.by === "DAY") return since.date;
  return since.by === "PERIOD" ? `${BY.PERIOD}${since.period}` : `${BY.MEETING}${since.code}`;
}

/** Leaders meet: they ask since the last plenary. Who reports by the month asks since the last month's end. */
export function usualSince(
  until: CalendarDate,
  meetings: readonly MeetingHeld[],
  sinceMeetings: boolean,
): Since {
  const plenary = meetings
    .filter(({ kind, heldOn }) => kind === "PLENARY" && heldOn < until)
    .toSorted((a, b) => b.heldOn.localeCompare(a.heldOn))[0];
  if (sinceMeetings && plenary) return { by: "MEETING", code: plenary.code };
  return { by: "PERIOD", period: periodOfDate(addDays(`${periodOfDate(until)}-01`, -1)) };
}

/** A meeting nobody has heard of is as good as no answer: the usual one is taken. */
export function spanOf(
  asked: Since | null,
  until: AsOf,
  meetings: readonly MeetingHeld[],
  sinceMeetings: boolean,
): Span {
  const known = asked?.by !== "MEETING" || meetings.some(({ code }) => code === asked.code);
  const usual = asked === null || !known;
  const since = usual ? usualSince(until.date, meetings, sinceMeetings) : asked;
  const meeting = since.by === "MEETING" ? (meetings.find(({ code }) => code === since.code) ?? null) : null;
  const date = meeting?.heldOn ?? dayOf(since, until.date);
  return { since, meeting, from: { at: lastInstantOf(date), date }, until, usual };
}

/** Begun on its last day or later: nothing can have changed in it. */
export function isReversed({ from, until }: Pick<Span, "from" | "until">): boolean {
  return from.date >= until.date;
}

/** Up to this moment, not to the end of a day gone by. */
export function endsNow({ until }: Pick<Span, "until">): boolean {
  return until.at.getTime() !== lastInstantOf(until.date).getTime();
}

function dayOf(since: Since, otherwise: CalendarDate): CalendarDate {
  if (since.by === "DAY") return since.date;
  return since.by === "PERIOD" ? lastDayOf(since.period) : otherwise;
}
