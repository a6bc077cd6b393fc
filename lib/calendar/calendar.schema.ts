import { z } from "zod";
import {
  calendarDate,
  line,
  optionalCalendarDate,
  optionalLine,
  recordVersion,
} from "@/lib/kernel/validation";
import { DAY_KINDS } from "./working-day";

export const calendarYear = z.coerce.number().int().min(2000).max(2100);

const day = z.object({
  date: calendarDate,
  kind: z.enum(DAY_KINDS),
  nameZh: line(30),
  nameEn: line(80),
});

const notice = {
  noticeTitleZh: line(120),
  noticeTitleEn: line(240),
  noticeNumber: optionalLine(60),
  noticeUrl: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .pipe(z.url({ protocol: /^https?$/ })),
  noticeDate: optionalCalendarDate,
  days: z.array(day).max(120).default([]),
};

export const publishCalendarYearInput = z.object({ year: calendarYear, ...notice });

export const reviseCalendarYearInput = z.object({ year: calendarYear, version: recordVersion, ...notice });

/** The longest count the calculator goes through. */
export const MOST_WORKING_DAYS = 750;

export const countWorkingDaysInput = z.object({
  from: calendarDate,
  days: z.coerce.number().int().min(0).max(MOST_WORKING_DAYS),
});
