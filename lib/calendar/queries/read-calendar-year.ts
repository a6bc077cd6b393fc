import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadCalendar } from "../calendar.policy";
import { calendarYear } from "../calendar.schema";
import { findCalendarYear } from "../calendar.store";

/** One notice with its days, for its form. */
export const readCalendarYear = query({
  name: "calendar.read-calendar-year",
  input: z.object({ year: calendarYear }),
  allow: mayReadCalendar,
  read: (db, { year }, scope) => findCalendarYear(db, year, scope),
});
