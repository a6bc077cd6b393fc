import { z } from "zod";
import { handInInput } from "@/lib/evidence/evidence.schema";
import { recordId } from "@/lib/kernel/validation";

/** What is known of a file that has arrived. Made by the server, but for the name. */
export const uploadProofInput = handInInput.omit({ taskCode: true });

export const proofInput = z.object({ id: recordId });

/** What the field of a form posts: the id of an uploaded file, or nothing. */
export const proofFileId = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || recordId.safeParse(text).success, { params: { code: "format" } })
  .transform((text) => (text === "" ? null : text));
