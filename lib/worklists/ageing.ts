import { type Calendar, isWorkingDay } from "@/lib/calendar/working-day";
import { addDays, type CalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";

/** For how many working days something has waited. */
export const AGES = ["0-2", "3-5", "6-10", "over-10"] as const;
export type Age = (typeof AGES)[number];

/** The longest wait that falls into each bucket but the last, which has no end. */
const LONGEST = { "0-2": 2, "3-5": 5, "6-10": 10 } as const;

/** From which day on something must have waited to be of an age: `since >= from and since < before`. */
export type AgeSpan = { from: CalendarDate | null; before: CalendarDate | null };
export type AgeSpans = Record<Age, AgeSpan>;

/**
 * Working days turned into days of the calendar, so that rows are counted by age where they lie. Null when
 * a year without a published calendar lies within the last ten working days.
 */
export function ageSpans(today: CalendarDate, calendar: Calendar): AgeSpans | null {
  const first = (longest: number) => firstDayWithin(longest, today, calendar);
  const [two, five, ten] = [first(LONGEST["0-2"]), first(LONGEST["3-5"]), first(LONGEST["6-10"])];
  if (two === null || five === null || ten === null) return null;
  return {
    "0-2": { from: two, before: null },
    "3-5": { from: five, before: two },
    "6-10": { from: ten, before: five },
    "over-10": { from: null, before: ten },
  };
}

/** The age of what has waited since a day; null where no spans are known. */
export function ageWithin(spans: AgeSpans | null, since: CalendarDate): Age | null {
  return AGES.find((age) => spans !== null && since >= (spans[age].from ?? "")) ?? null;
}

/** The earliest day from which at most so many working days have passed. The day itself is not counted. */
function firstDayWithin(longest: number, today: CalendarDate, calendar: Calendar): CalendarDate | null {
  let passed = 0;
  for (let day = today; ; day = addDays(day, -1)) {
    const working = isWorkingDay(day, calendar);
    if (isRefusal(working)) return null;
    if (working && ++passed > longest) return day;
  }
}

/**
 * `workingAge` for many instants of one day: each day of the calendar is looked at once. Null where a year
 * in between is not published.
 */
export function ageCounter(today: CalendarDate, calendar: Calendar): (since: Date) => number | null {
  const ages = new Map<CalendarDate, number | null>([[today, 0]]);
  let [day, age]: [CalendarDate, number | null] = [today, 0];
  return (since) => {
    const wanted = shanghaiDateAt(since);
    while (day > wanted) {
      const working = isWorkingDay(day, calendar);
      if (age !== null) age = isRefusal(working) ? null : age + Number(working);
      day = addDays(day, -1);
      ages.set(day, age);
    }
    return ages.get(wanted) ?? null;
  };
}
