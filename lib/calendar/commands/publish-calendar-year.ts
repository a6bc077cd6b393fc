import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { mayKeepCalendar } from "../calendar.policy";
import { publishCalendarYearInput } from "../calendar.schema";
import { daysOfOtherNotices, findCalendarYear, insertCalendarYear } from "../calendar.store";
import { noticeTrail, publishCalendarYear } from "../calendar-year";

/** Enters the holiday notice of a year; until then no working day of that year can be told. */
export const publishCalendarYearCommand = command({
  name: "calendar.publish-calendar-year",
  input: publishCalendarYearInput,
  load: async (tx, { year }, scope) => ({
    year,
    published: (await findCalendarYear(tx, year, scope)) !== null,
    others: await daysOfOtherNotices(tx, year, scope),
  }),
  allow: mayKeepCalendar,
  decide: ({ published, others }, { year, ...notice }) =>
    publishCalendarYear(year, published, notice, others),
  save: async (tx, notice, { year }) => {
    await insertCalendarYear(tx, year, notice);
    const label = String(year);
    return {
      value: { year },
      records: [{ type: "calendar-year", id: label, label, ...noticeTrail(null, notice) }],
    };
  },
  // Two administrators at once, or a notice entered meanwhile that claims the same day.
  constraints: {
    calendar_year_pkey: refuse("calendar.published-meanwhile", { field: "year" }),
    calendar_day_pkey: refuse("calendar.day-claimed-meanwhile"),
  },
});
