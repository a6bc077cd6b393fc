import { z } from "zod";
import { pageNumber } from "@/lib/kernel/list-input";
import { rowsAtATime } from "@/lib/kernel/rows-at-a-time";
import { recordId } from "@/lib/kernel/validation";
import { isPeriodCode } from "./period";

const orNone = z
  .string()
  .trim()
  .max(16)
  .transform((text) => text || null)
  .nullable()
  .catch(null)
  .default(null);

const filters = {
  unit: orNone,
  measure: orNone,
  period: orNone.transform((code) => (code !== null && isPeriodCode(code) ? code : null)),
  mine: z
    .enum(["1"])
    .optional()
    .catch(undefined)
    .transform((ticked) => ticked === "1"),
};

export const REPORTS_A_PAGE = 50;

export const listReviewQueueInput = z.object({
  ...filters,
  page: pageNumber,
  take: rowsAtATime(REPORTS_A_PAGE),
});

export const readReviewInput = z.object({ reportId: recordId, ...filters });

export const listReopenedInput = z.object({ unit: filters.unit, period: filters.period });
