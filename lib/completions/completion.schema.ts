import { z } from "zod";
import { someEvidenceIds } from "@/lib/evidence/evidence.schema";
import { optionalParagraph, paragraph, recordId, recordVersion } from "@/lib/kernel/validation";
import { taskCode } from "@/lib/tasks/task.schema";

export const requestCompletionInput = z.object({
  taskCode,
  statement: paragraph(4000),
  files: someEvidenceIds,
});

export const withdrawCompletionInput = z.object({ id: recordId });

export const decideCompletionInput = z.object({
  id: recordId,
  version: recordVersion,
  state: z.enum(["APPROVED", "REFUSED"]),
  decisionReason: optionalParagraph(2000),
});

export const strikeOffInput = z.object({ taskCode });
export const reopenInput = z.object({ taskCode, reason: paragraph(2000) });
