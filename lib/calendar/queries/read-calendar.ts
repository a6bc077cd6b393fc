import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadCalendar } from "../calendar.policy";
import { calendarYear } from "../calendar.schema";
import { findCalendarYear, loadCalendar, namedDays, publishedYears } from "../calendar.store";
import type { CalendarPageView } from "../calendar-view";
import { monthsOf } from "../month";

/** A year's working days; without a year, or with a malformed one, the year it is. */
export const readCalendar = query({
  name: "calendar.read-calendar",
  input: z.object({ year: calendarYear.nullable().catch(null).default(null) }),
  allow: mayReadCalendar,
  read: async (db, input, scope, { today }): Promise<CalendarPageView> => {
    const year = input.year ?? Number(today.slice(0, 4));
    const years = await publishedYears(db, scope);
    const notice = await findCalendarYear(db, year, scope);
    if (!notice) return { year, publishedYears: years, published: null };
    const months = monthsOf(year, await loadCalendar(db, scope), await namedDays(db, year, scope));
    const workingDays = months.reduce((sum, month) => sum + month.workingDays, 0);
    return { year, publishedYears: years, published: { notice, workingDays, months } };
  },
});
