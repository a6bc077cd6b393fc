import { addDays, type CalendarDate, weekdayOf } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import type { CalendarDayView, CalendarMonthView } from "./calendar-view";
import type { NoticeDay } from "./calendar-year";
import { type Calendar, dayStateOf } from "./working-day";

/** The twelve months of a published year as weeks of seven days. */
export function monthsOf(year: number, calendar: Calendar, named: readonly NoticeDay[]): CalendarMonthView[] {
  return Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1, calendar, named));
}

function monthOf(
  year: number,
  month: number,
  calendar: Calendar,
  named: readonly NoticeDay[],
): CalendarMonthView {
  const prefix = `${year}-${String(month).padStart(2, "0")}`;
  const days: CalendarDayView[] = [];
  for (let date: CalendarDate = `${prefix}-01`; date.startsWith(prefix); date = addDays(date, 1)) {
    const state = dayStateOf(date, calendar);
    if (isRefusal(state)) throw new Error(`${year} is not published`);
    const name = named.find((day) => day.date === date);
    days.push({ date, state, nameZh: name?.nameZh ?? "", nameEn: name?.nameEn ?? "" });
  }
  const workingDays = days.filter(({ state }) => state === "WORKDAY" || state === "MAKEUP_WORKDAY").length;
  return { month, workingDays, weeks: weeksOf(days) };
}

function weeksOf(days: readonly CalendarDayView[]): (CalendarDayView | null)[][] {
  const lead = weekdayOf(days[0]?.date ?? "2000-01-03") - 1;
  const cells: (CalendarDayView | null)[] = [...Array<null>(lead).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
