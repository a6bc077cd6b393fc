import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { FIRST_FILING_DAY } from "@/lib/patents/patent";

/** A date that is none, or one on which no patent can have been filed. */
export type DateProblem = "date.impossible" | "date.too-early";
export type WrittenDate = { date: CalendarDate } | { problem: DateProblem };

/** Days since 1899-12-30, as spreadsheets count them; from 1985 to 2099. */
const SERIAL = /^(\d{5})(\.\d+)?$/;
const SEPARATED =
  /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/;
const DAY_MS = 86_400_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/** A date in any form that exports write it in. Null: nothing is written. */
export function readDate(text: string): WrittenDate | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u200b\ufeff]/g, "")
    .trim();
  if (plain === "" || plain === "-" || plain === "--" || plain === "/") return null;
  const found = SEPARATED.exec(plain) ?? COMPACT.exec(plain);
  if (found) return dateOf(Number(found[1]), Number(found[2]), Number(found[3]));
  const serial = SERIAL.exec(plain);
  if (!serial) return { problem: "date.impossible" };
  const day = new Date(SERIAL_ZERO + Number(serial[1]) * DAY_MS);
  return dateOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

function dateOf(year: number, month: number, day: number): WrittenDate {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!exists || year > 2099) return { problem: "date.impossible" };
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  // Spreadsheets write 1899 and 1900 for empty cells and times.
  return date < FIRST_FILING_DAY ? { problem: "date.too-early" } : { date };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
