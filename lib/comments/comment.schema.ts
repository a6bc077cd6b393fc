import { z } from "zod";
import { difficultyNumber } from "@/lib/difficulties/difficulty.schema";
import { optionalCalendarDate, paragraph, recordId } from "@/lib/kernel/validation";
import { taskCode } from "@/lib/tasks/task.schema";
import { AUDIENCES } from "./comment";

const MOST_UNITS = 60;
const unitCode = z.string().max(16);

/** Posted empty, or not at all: on the task itself. */
const none = z.literal("").transform(() => null);

export const commentPlace = {
  taskCode,
  reportId: z.union([none, z.null(), recordId]).default(null),
  difficultyNumber: z.union([none, z.null(), difficultyNumber]).default(null),
};

/** Ticked boxes arrive as `units.MOE=on`; a program may send a plain list. */
const units = z
  .union([
    z.array(unitCode).max(MOST_UNITS),
    z.record(unitCode, z.string().max(4)).transform((ticked) => Object.keys(ticked).slice(0, MOST_UNITS)),
  ])
  .default([]);

export const writeCommentInput = z
  .object({ ...commentPlace, body: paragraph(2000), audience: z.enum(AUDIENCES), units })
  .transform((input) => ({ ...input, reportId: input.difficultyNumber === null ? input.reportId : null }));

export const listCommentsInput = z.object({
  ...commentPlace,
  on: optionalCalendarDate.nullable().default(null),
});
