import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayKeepCalendar } from "../calendar.policy";
import { reviseCalendarYearInput } from "../calendar.schema";
import { daysOfOtherNotices, lockCalendarYear, updateCalendarYear } from "../calendar.store";
import { noticeTrail, reviseCalendarYear } from "../calendar-year";

export const reviseCalendarYearCommand = command({
  name: "calendar.revise-calendar-year",
  input: reviseCalendarYearInput,
  load: async (tx, { year }, scope) => {
    const stored = await lockCalendarYear(tx, year, scope);
    return stored && { ...stored, others: await daysOfOtherNotices(tx, year, scope) };
  },
  record: ({ year }) => ({ type: "calendar-year", id: String(year) }),
  allow: mayKeepCalendar,
  decide: (stored, { year: _year, version: _version, ...notice }) =>
    reviseCalendarYear(stored, notice, stored.others),
  save: async (tx, notice, stored) => {
    await updateCalendarYear(tx, stored.year, notice);
    const label = String(stored.year);
    return {
      value: { year: stored.year },
      records: [{ type: "calendar-year", id: label, label, ...noticeTrail(stored, notice) }],
    };
  },
  constraints: { calendar_day_pkey: refuse("calendar.day-claimed-meanwhile") },
});
