import { z } from "zod";
import { oneOfOrAll } from "@/lib/kernel/list-input";
import { asOfDay } from "@/lib/progress/progress.schema";
import { ALL_LINES, CHANGE_KINDS, CHANGE_SECTIONS } from "./change";
import { sinceOf } from "./span";

const LONGEST_SINCE = 60;

/** Whatever is no since, is no answer: then the usual one is taken. */
const since = z
  .string()
  .max(LONGEST_SINCE)
  .catch("")
  .default("")
  .transform((text) => sinceOf(text.trim()));

const code = z.string().max(16).nullable().catch(null).default(null);

export const readChangesInput = z.object({
  since,
  /** The last day looked at; absent or malformed, today. */
  until: asOfDay,
  kind: oneOfOrAll(CHANGE_KINDS),
  theme: code,
  measure: code,
  unit: code,
  /** The section shown in full. */
  all: oneOfOrAll(CHANGE_SECTIONS),
  /** Of its lines: an export asks for more than a page can bear, as a number, which no address can carry. */
  most: z.number().int().min(1).catch(ALL_LINES).default(ALL_LINES),
});

export const summariseChangesInput = z.object({ since, until: asOfDay });
