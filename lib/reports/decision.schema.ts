import { z } from "zod";
import { calendarDate, optionalParagraph, paragraph, recordId } from "@/lib/kernel/validation";
import { RETURN_FIELDS } from "./decision";
import { RATINGS } from "./report";

/** The submission the reviewer has before him; not to be mixed up with the form's own `submissionId`. */
const read = { reportId: recordId, submission: recordId };

export const approveReportInput = z.object({
  ...read,
  rating: z.enum(RATINGS),
  ratingReason: optionalParagraph(1000),
});

export const returnReportInput = z.object({
  ...read,
  field: z.enum(RETURN_FIELDS),
  reason: paragraph(2000),
  correctUntil: calendarDate,
});

export const reopenReportInput = z.object({
  ...read,
  reason: paragraph(2000),
  correctUntil: calendarDate,
});
