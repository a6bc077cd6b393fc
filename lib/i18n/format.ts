import { type CalendarDate, weekdayOf } from "@/lib/kernel/calendar-date";
import { LANGUAGE_TAG, type Locale } from "./locale";

const MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = {
  zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
} as const;

/** `2023年11月9日`, `9 Nov 2023`; with the weekday on request. */
export function formatDate(date: CalendarDate, locale: Locale, withWeekday = false): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const weekday = WEEKDAYS[locale][weekdayOf(date) - 1];
  if (locale === "zh") return `${year}年${month}月${day}日${withWeekday ? `（${weekday}）` : ""}`;
  return `${withWeekday ? `${weekday} ` : ""}${day} ${MONTHS_EN[month - 1]} ${year}`;
}

/** A month by its code: `2025年12月`, `Dec 2025`. */
export function formatMonth(month: string, locale: Locale): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return locale === "zh" ? `${year}年${number}月` : `${MONTHS_EN[number - 1]} ${year}`;
}

/** An instant as read in Beijing, to the minute. */
export function formatInstant(instant: Date, locale: Locale): string {
  return MINUTES[locale].format(instant);
}

// Making one takes a hundred times as long as using it.
const MINUTES: Record<Locale, Intl.DateTimeFormat> = { zh: toTheMinute("zh"), en: toTheMinute("en") };

function toTheMinute(locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LANGUAGE_TAG[locale], {
    timeZone: "Asia/Shanghai",
    year: "numeric",
    month: locale === "zh" ? "long" : "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}

/** Groups the digits of an exact decimal given as text; trailing zeros of the column are dropped. */
export function formatDecimal(value: string, locale: Locale): string {
  const [integer = "0", fraction = ""] = value.split(".");
  const grouped = integer.replace(/\B(?=(\d{3})+(?!\d))/g, locale === "zh" ? "," : ",");
  const kept = fraction.replace(/0+$/, "");
  return kept ? `${grouped}.${kept}` : grouped;
}
