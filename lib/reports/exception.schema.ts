import { z } from "zod";
import { calendarDate, paragraph, recordId } from "@/lib/kernel/validation";
import { periodCode } from "./matrix.schema";

/** One ticked box is posted as a text, several as a list, none not at all. */
const unitCodes = z.preprocess(
  (posted) => (posted === undefined || posted === "" ? [] : Array.isArray(posted) ? posted : [posted]),
  z
    .array(z.string().min(1).max(16))
    .min(1)
    .max(60)
    .transform((codes) => [...new Set(codes)]),
);

export const grantExceptionInput = z.object({
  period: periodCode,
  units: unitCodes,
  until: calendarDate,
  reason: paragraph(1000),
});

export const revokeExceptionInput = z.object({ exceptionId: recordId });
