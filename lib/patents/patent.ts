import type { CalendarDate } from "@/lib/kernel/calendar-date";

/** Whether and how a patent lives, in our words; the source's own wording is kept beside it. */
export const PATENT_STATUSES = [
  "PENDING",
  "IN_FORCE",
  "EXPIRED",
  "CEASED",
  "REFUSED",
  "WITHDRAWN",
  "INVALIDATED",
  "UNKNOWN",
] as const;
export type PatentStatus = (typeof PATENT_STATUSES)[number];

/** Strategic emerging industries (战略性新兴产业), numbered as the national classification does. */
export const INDUSTRIES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Industry = (typeof INDUSTRIES)[number];

/** GB/T 2260, two digits, in the order of the standard. */
export const PROVINCES = [
  "11",
  "12",
  "13",
  "14",
  "15",
  "21",
  "22",
  "23",
  "31",
  "32",
  "33",
  "34",
  "35",
  "36",
  "37",
  "41",
  "42",
  "43",
  "44",
  "45",
  "46",
  "50",
  "51",
  "52",
  "53",
  "54",
  "61",
  "62",
  "63",
  "64",
  "65",
  "71",
  "81",
  "82",
] as const; // prettier-ignore
export type Province = (typeof PROVINCES)[number];

/** Between names in one text; no name contains it. */
export const NAME_SEPARATOR = "；";

export function namesIn(text: string): string[] {
  return text === "" ? [] : text.split(NAME_SEPARATOR);
}

/** A number that names another year than the day of filing says is worth a look, not a refusal. */
export function yearDiffers(numberYear: number, filedOn: CalendarDate): boolean {
  return Number(filedOn.slice(0, 4)) !== numberYear;
}

/** The Patent Law came into force on 1 April 1985 (National People's Congress, 12 March 1984). */
export const FIRST_FILING_DAY = "1985-04-01";
