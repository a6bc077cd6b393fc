import { z } from "zod";
import { oneOfOrAll, pageNumber, searchText, sortKey } from "@/lib/kernel/list-input";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import {
  line,
  optionalCalendarDate,
  optionalParagraph,
  paragraph,
  recordId,
  recordVersion,
} from "@/lib/kernel/validation";
import { taskCode } from "@/lib/tasks/task.schema";
import { DIFFICULTY_STATES } from "./difficulty";

const LARGEST_NUMBER = 2_147_483_647;
const MOST_FILES = 20;

export const difficultyNumber = z.coerce.number().int().min(1).max(LARGEST_NUMBER);
const unitCode = z.string().trim().min(1).max(16);

/** "id, id", as the picker of evidence posts them. */
const fileIds = z
  .string()
  .default("")
  .transform((text) => [...new Set(text.split(/[\s,]+/).filter(Boolean))])
  .pipe(z.array(recordId).max(MOST_FILES));

export const raiseDifficultyInput = z.object({
  taskCode,
  title: line(120),
  description: paragraph(4000),
  request: paragraph(2000),
  files: fileIds,
});

const opened = { number: difficultyNumber, version: recordVersion };

export const routeDifficultyInput = z.object({
  ...opened,
  routedTo: unitCode,
  answerDueOn: optionalCalendarDate,
  reason: optionalParagraph(1000),
});

export const answerDifficultyInput = z.object({ ...opened, answer: paragraph(4000) });
export const confirmSolvedInput = z.object({ ...opened, note: optionalParagraph(1000) });
export const declareUnsolvedInput = z.object({ ...opened, reason: paragraph(1000) });
export const withdrawDifficultyInput = z.object({ ...opened, note: optionalParagraph(1000) });

const anyCode = z.string().max(24).nullable().catch(null).default(null);

export const DIFFICULTIES_A_PAGE = 25;

export const listDifficultiesInput = z.object({
  /** OPEN: whatever is not solved or withdrawn. */
  state: oneOfOrAll(["OPEN", ...DIFFICULTY_STATES]),
  unit: anyCode,
  routed: anyCode,
  measure: anyCode,
  overdue: oneOfOrAll(["yes"]),
  q: searchText,
  sort: sortKey(["number", "task", "due"], "-number"),
  page: pageNumber,
  take: rowsAtATime(DIFFICULTIES_A_PAGE),
});
