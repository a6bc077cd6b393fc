import { z } from "zod";
import { type CalendarDate, isCalendarDate } from "./calendar-date";
import type { FieldMessage, FieldMessages } from "./outcome";

/** Zod's issues as message codes per field path ("agenda.0.titleZh"). */
export function fieldMessages(error: z.ZodError): FieldMessages {
  const fields: FieldMessages = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    fields[path] ??= [];
    fields[path].push(messageOf(issue));
  }
  return fields;
}

function messageOf(issue: z.core.$ZodIssue): FieldMessage {
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "string" && Number(issue.minimum) <= 1) return { code: "required" };
      if (issue.origin === "array") return { code: "too-few", params: { minimum: Number(issue.minimum) } };
      return issue.origin === "string"
        ? { code: "too-short", params: { minimum: Number(issue.minimum) } }
        : { code: "too-small", params: { minimum: Number(issue.minimum) } };
    case "too_big":
      if (issue.origin === "array") return { code: "too-many", params: { maximum: Number(issue.maximum) } };
      return issue.origin === "string"
        ? { code: "too-long", params: { maximum: Number(issue.maximum) } }
        : { code: "too-large", params: { maximum: Number(issue.maximum) } };
    case "invalid_value":
      return { code: "choose" };
    case "invalid_format":
      return { code: issue.format === "email" ? "email" : issue.format === "url" ? "url" : "format" };
    case "custom":
      return { code: typeof issue.params?.code === "string" ? issue.params.code : issue.message };
    case "invalid_type":
      // A number field always posts something: what is no number was typed so.
      return { code: issue.expected === "number" ? "number" : "required" };
    default:
      return { code: "format" };
  }
}

/** A single line, trimmed; runs of blanks collapse. */
export function line(maximum: number) {
  return z.string().transform(tidyLine).pipe(z.string().min(1).max(maximum));
}

/** A single line that may be left empty. */
export function optionalLine(maximum: number) {
  return z.string().default("").transform(tidyLine).pipe(z.string().max(maximum));
}

/** Several lines, line ends unified. */
export function paragraph(maximum: number) {
  return z.string().transform(tidyParagraph).pipe(z.string().min(1).max(maximum));
}

export function optionalParagraph(maximum: number) {
  return z.string().default("").transform(tidyParagraph).pipe(z.string().max(maximum));
}

function tidyLine(text: string): string {
  return storable(text).replace(/\s+/g, " ").trim();
}

function tidyParagraph(text: string): string {
  return storable(text).replace(/\r\n?/g, "\n").trim();
}

/** PostgreSQL takes no NUL, and its JSON no half of a pair of surrogates; both come with what is pasted. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "");
}

export const calendarDate = z
  .string()
  .trim()
  .min(1, { abort: true })
  .refine(isCalendarDate, { params: { code: "date" } })
  .transform((text) => text as CalendarDate);

/** A date field left empty is null. */
export const optionalCalendarDate = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || isCalendarDate(text), { params: { code: "date" } })
  .transform((text): CalendarDate | null => (text === "" ? null : text));

/** An exact decimal as text: never a float. */
export function decimal(integerDigits: number, fractionDigits: number) {
  const pattern = new RegExp(`^-?\\d{1,${integerDigits}}(\\.\\d{1,${fractionDigits}})?$`);
  return z
    .string()
    .transform((text) => text.replace(/[\s,，]/g, ""))
    .pipe(
      z
        .string()
        .min(1, { abort: true })
        .refine((text) => pattern.test(text), { params: { code: "number" } }),
    );
}

export const recordId = z.uuid();
/** The version a form was opened at. */
export const recordVersion = z.coerce.number().int().min(1);
/** An unticked box is not posted at all. */
export const checkbox = z
  .union([z.literal("on"), z.literal("true"), z.literal("false"), z.literal(""), z.boolean()])
  .optional()
  .transform((value) => value === "on" || value === "true" || value === true);
