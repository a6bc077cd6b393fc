import { formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { dayOf } from "./chart-day";
import type { ChartTick } from "./chart-model";

/**
 * The first days of the months within a span: Januaries stay the longest, then Julies, then quarters.
 * The year is said in January and at the beginning.
 */
export function monthTicks(from: CalendarDate, to: CalendarDate, locale: Locale): ChartTick[] {
  const ticks: ChartTick[] = [];
  for (let month = firstMonthFrom(from); `${month}-01` <= to; month = nextMonth(month)) {
    const rank = rankOf(month);
    const label = rank === 0 || ticks.length === 0 ? formatMonth(month, locale) : monthAlone(month, locale);
    ticks.push({ x: dayOf(`${month}-01`), label, rank });
  }
  return ticks;
}

function firstMonthFrom(date: CalendarDate): string {
  const month = date.slice(0, 7);
  return date.endsWith("-01") ? month : nextMonth(month);
}

function nextMonth(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

function monthAlone(month: string, locale: Locale): string {
  const worded = formatMonth(month, locale);
  return locale === "zh" ? worded.slice(worded.indexOf("年") + 1) : (worded.split(" ")[0] ?? worded);
}

function rankOf(month: string): number {
  const number = Number(month.slice(5));
  return number === 1 ? 0 : number === 7 ? 1 : (number - 1) % 3 === 0 ? 2 : 3;
}
