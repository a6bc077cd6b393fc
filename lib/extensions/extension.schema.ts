import { z } from "zod";
import {
  calendarDate,
  optionalCalendarDate,
  optionalParagraph,
  paragraph,
  recordId,
  recordVersion,
} from "@/lib/kernel/validation";
import { taskCode } from "@/lib/tasks/task.schema";

export const requestExtensionInput = z.object({
  taskCode,
  askedDueOn: calendarDate,
  reason: paragraph(2000),
});

export const withdrawExtensionInput = z.object({ id: recordId });

export const decideExtensionInput = z.object({
  id: recordId,
  version: recordVersion,
  state: z.enum(["APPROVED", "REFUSED"]),
  grantedDueOn: optionalCalendarDate,
  decisionReason: optionalParagraph(2000),
});
