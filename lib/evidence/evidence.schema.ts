import { z } from "zod";
import { recordId } from "@/lib/kernel/validation";
import { taskCode } from "@/lib/tasks/task.schema";
import { cleanName } from "./evidence-file";

export const MOST_FILES = 50;

/** What is known of a file that has arrived, beside the task it is for. Made by the server, but for name and task. */
export const handInInput = z.object({
  taskCode,
  name: z.string().max(1000).transform(cleanName).pipe(z.string().min(1)),
  temporary: z.uuid(),
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  content: z.enum([
    ...["pdf", "docx", "xlsx", "pptx", "doc", "xls", "ppt"],
    ...["ofd", "zip", "jpg", "png", "text", "markup", "script", "other"],
  ] as const),
});

export const evidenceFileInput = z.object({ id: recordId });

/** The ids that the picker posts, "id, id", each once. */
export const evidenceIds = z
  .string()
  .default("")
  .transform((text) => [...new Set(text.split(/[\s,]+/).filter((id) => id !== ""))])
  .pipe(z.array(recordId).max(MOST_FILES));

/** The same where at least one is needed. */
export const someEvidenceIds = evidenceIds.pipe(z.array(recordId).min(1));
