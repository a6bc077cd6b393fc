import { z } from "zod";
import { isCalendarDate } from "@/lib/kernel/calendar-date";
import { codeList } from "@/lib/kernel/code-list";
import { oneOf, oneOfOrAll, searchText } from "@/lib/kernel/list-input";
import {
  calendarDate,
  checkbox,
  decimal,
  line,
  optionalCalendarDate,
  optionalLine,
  optionalParagraph,
  paragraph,
  recordId,
  recordVersion,
} from "@/lib/kernel/validation";
import { QUALIFIERS } from "./amount";
import { plainDecimal } from "./exact-decimal";
import { INDICATOR_DIRECTIONS, INDICATOR_KINDS } from "./indicator";
import { INTERIM_EVIDENCES } from "./interim-target";
import { OBSERVATION_EVIDENCES } from "./observation";
import { UNITS_OF_MEASURE } from "./unit-of-measure";

/** "transfer-licence-filings": part of addresses, so it never changes. */
export const indicatorCode = line(40).pipe(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

const wording = {
  nameZh: line(120),
  nameEn: line(240),
  unitOfMeasure: z.enum(UNITS_OF_MEASURE),
  kind: z.enum(INDICATOR_KINDS),
  direction: z.enum(INDICATOR_DIRECTIONS),
  noteZh: optionalParagraph(1000),
  noteEn: optionalParagraph(2000),
  dataProvider: optionalLine(16),
  leadUnit: optionalLine(16),
  measures: codeList(200),
};

const definition = { textZh: paragraph(2000), textEn: paragraph(4000), validFrom: calendarDate };

export const registerIndicatorInput = z.object({
  plan: line(40),
  code: indicatorCode,
  ...wording,
  ...definition,
  seriesZh: line(60),
  seriesEn: line(120),
});

export const reviseIndicatorInput = z.object({ code: indicatorCode, version: recordVersion, ...wording });

export const adoptDefinitionInput = z.object({
  code: indicatorCode,
  ...definition,
  comparableWithPrevious: checkbox,
});

export const addSeriesInput = z.object({
  code: indicatorCode,
  seriesCode: indicatorCode,
  nameZh: line(60),
  nameEn: line(120),
});

const observation = {
  definition: z.coerce.number().int().min(1),
  periodZh: line(60),
  periodEn: line(120),
  periodStart: optionalCalendarDate,
  asOf: calendarDate,
  publishedOn: optionalCalendarDate,
  value: decimal(16, 4),
  qualifier: z.enum(QUALIFIERS),
  evidence: z.enum(OBSERVATION_EVIDENCES),
  derivationZh: optionalLine(300),
  derivationEn: optionalLine(600),
  noteZh: optionalLine(500),
  noteEn: optionalLine(1000),
  sources: codeList(200).pipe(z.string().min(1)),
};

export const publishObservationInput = z.object({ code: indicatorCode, series: line(40), ...observation });

export const reviseObservationInput = z.object({ code: indicatorCode, revises: recordId, ...observation });

const MOST_POINTS = 60;

export const setInterimTargetsInput = z.object({
  code: indicatorCode,
  /** Number of the version the form was opened at; 0 before the first. */
  version: z.coerce.number().int().min(0),
  points: z
    .array(z.object({ dueOn: calendarDate, quantity: decimal(16, 4).transform(plainDecimal) }))
    .max(MOST_POINTS)
    .default([]),
  groundsZh: paragraph(1000),
  groundsEn: optionalParagraph(2000),
  evidence: z.enum(INTERIM_EVIDENCES),
  sources: codeList(200),
});

/** The end of a day; absent or malformed, now. */
export const asOfDay = z.string().refine(isCalendarDate).nullable().catch(null).default(null);

/** The order of the plan, by name, or the most recent figures first. */
export const INDICATOR_ORDERS = ["plan", "name", "recent"] as const;

export const listIndicatorsInput = z.object({
  q: searchText,
  measure: z
    .string()
    .regex(/^[A-Z]\d{2}$|^none$/)
    .nullable()
    .catch(null)
    .default(null),
  kind: oneOfOrAll(INDICATOR_KINDS),
  target: oneOfOrAll(["yes", "no"]),
  sort: oneOf(INDICATOR_ORDERS, "plan"),
});

export type ListAsked = z.output<typeof listIndicatorsInput>;
