import { z } from "zod";
import { oneOfOrAll, pageNumber, searchText, sortKey } from "@/lib/kernel/list-input";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import {
  calendarDate,
  optionalCalendarDate,
  optionalParagraph,
  paragraph,
  recordVersion,
} from "@/lib/kernel/validation";
import { INSTRUCTION_STATES, SUBJECT_KINDS } from "./instruction";

const LARGEST_NUMBER = 2_147_483_647;
const LONGEST_CODE = 24;

export const instructionNumber = z.coerce.number().int().min(1).max(LARGEST_NUMBER);
const unitCode = z.string().trim().min(1).max(16);

/** What it is about: the task's code, the difficulty's number, the unit's code. */
export const subjectInput = z.object({
  kind: z.enum(SUBJECT_KINDS),
  code: z.string().trim().min(1).max(LONGEST_CODE),
});

export const writeInstructionInput = subjectInput.extend({
  text: paragraph(2000),
  wishedBy: optionalCalendarDate,
});

const opened = { number: instructionNumber, version: recordVersion };

export const assignInstructionInput = z.object({
  ...opened,
  owner: unitCode,
  dueOn: optionalCalendarDate,
  remark: optionalParagraph(1000),
});

export const answerInstructionInput = z.object({ ...opened, answer: paragraph(4000) });
export const returnAnswerInput = z.object({
  ...opened,
  reason: paragraph(1000),
  dueOn: optionalCalendarDate,
});
export const closeInstructionInput = z.object({ ...opened, note: optionalParagraph(1000) });
export const reopenInstructionInput = z.object({ ...opened, reason: paragraph(1000), dueOn: calendarDate });
export const withdrawInstructionInput = z.object({ ...opened, note: optionalParagraph(1000) });

export const INSTRUCTIONS_A_PAGE = 25;

export const listInstructionsInput = z.object({
  /** OPEN: whatever is not closed or withdrawn. */
  state: oneOfOrAll(["OPEN", ...INSTRUCTION_STATES]),
  owner: z.string().max(LONGEST_CODE).nullable().catch(null).default(null),
  kind: oneOfOrAll(SUBJECT_KINDS),
  overdue: oneOfOrAll(["yes"]),
  q: searchText,
  sort: sortKey(["number", "due", "age"], "-number"),
  page: pageNumber,
  take: rowsAtATime(INSTRUCTIONS_A_PAGE),
});
