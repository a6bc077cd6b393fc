import { z } from "zod";
import { isCalendarDate } from "@/lib/kernel/calendar-date";
import {
  calendarDate,
  decimal,
  line,
  optionalLine,
  optionalParagraph,
  paragraph,
  recordId,
  recordVersion,
} from "@/lib/kernel/validation";
import { CADENCES } from "./task";

export const taskCode = z.string().regex(/^M\d{2}-\d{2,3}$/);

const MOST_ROWS = 60;
const MOST_TASKS = 200;

const key = z.string().max(36).default("");
const percent = z.coerce.number().int().min(1).max(100);

const unitPart = z.object({
  unitCode: line(16),
  role: z.enum(["LEAD", "SUPPORT"]),
  part: optionalParagraph(1000),
  dueOn: calendarDate,
});
const milestone = z.object({ key, title: line(120), dueOn: calendarDate, share: percent });
/** As the column gives it back, so that 80.50 and 80.5 are no difference. */
const target = decimal(16, 4).transform((text) =>
  text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text,
);
const figure = z.object({ key, name: line(120), unitOfMeasure: line(20), target });

/** What a task says, as the form of a draft, its revision and an amendment post it. */
export const wordingInput = z.object({
  title: line(200),
  titleEn: optionalLine(400),
  deliverable: paragraph(1000),
  acceptance: paragraph(2000),
  weight: percent,
  cadence: z.enum(CADENCES),
  dueOn: calendarDate,
  documentCode: optionalLine(60),
  meetingCode: optionalLine(40),
  orderNote: optionalLine(300),
  units: z.array(unitPart).max(MOST_ROWS).default([]),
  milestones: z.array(milestone).max(MOST_ROWS).default([]),
  indicators: z.array(figure).max(MOST_ROWS).default([]),
});

export const draftTaskInput = wordingInput.extend({
  measureCode: z
    .string()
    .min(1, { abort: true })
    .regex(/^M\d{2}$/),
  /** Left empty: the measure's next number. */
  code: z
    .string()
    .default("")
    .transform((text) => text.normalize("NFKC").trim().toUpperCase())
    .pipe(z.union([z.literal(""), taskCode])),
});

export const reviseDraftInput = wordingInput.extend({ code: taskCode, version: recordVersion });
export const discardDraftInput = z.object({ code: taskCode, version: recordVersion });

export const amendTaskInput = wordingInput.extend({
  code: taskCode,
  version: recordVersion,
  reason: paragraph(500),
});

export const cancelTaskInput = z.object({ code: taskCode, version: recordVersion, reason: paragraph(500) });

/** One value or several, as boxes of one name post them: each once, in order of the codes. */
export function several<Item extends z.ZodType<string>>(item: Item) {
  return z
    .union([z.array(item), item.transform((one) => [one])])
    .transform((all) => [...new Set(all as string[])].sort())
    .pipe(z.array(z.string()).min(1).max(MOST_TASKS));
}

export const assignTasksInput = z.object({ codes: several(taskCode), note: optionalParagraph(500) });

export const signTaskInput = z.object({ code: taskCode, versionId: recordId });

/** What he has before him, task by task: `M01-03:<version id>`. */
const seen = z.string().regex(/^M\d{2}-\d{2,3}:[0-9a-f-]{36}$/);
export const signTasksInput = z.object({
  tasks: several(seen).transform((all) =>
    all.map((one) => ({ code: one.slice(0, one.indexOf(":")), versionId: one.slice(one.indexOf(":") + 1) })),
  ),
});

export const queryWordingInput = z.object({ code: taskCode, question: paragraph(1000) });
export const answerWordingInput = z.object({ queryId: recordId, answer: paragraph(1000) });

/** A day of the address; anything else means now. */
export const asOfDay = z
  .string()
  .nullable()
  .catch(null)
  .default(null)
  .transform((text) => (text !== null && isCalendarDate(text) ? text : null));
