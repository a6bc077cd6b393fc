import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type CalendarDate, isCalendarDate } from "@/lib/kernel/calendar-date";

export const DATE_PRECISIONS = ["DAY", "MONTH", "YEAR", "NO_LATER_THAN"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** A month or a year is kept as its last day, so that a document never sorts before one it may follow. */
export function lastDayOf(date: CalendarDate, precision: DatePrecision): CalendarDate {
  const [year, month] = date.split("-") as [string, string, string];
  if (precision === "YEAR") return `${year}-12-31`;
  if (precision !== "MONTH") return date;
  const days = ["31", "30", "29", "28"].map((day) => `${year}-${month}-${day}`);
  return days.find(isCalendarDate) ?? date;
}

/** As much of the date as is known; "no later than" is put into words by the page. */
export function formatDocumentDate(date: CalendarDate, precision: DatePrecision, locale: Locale): string {
  const day = formatDate(date, locale);
  if (precision === "YEAR") return locale === "zh" ? day.replace(/年.*$/, "年") : date.slice(0, 4);
  if (precision === "MONTH") return locale === "zh" ? day.replace(/\d+日$/, "") : day.replace(/^\d+ /, "");
  return day;
}
