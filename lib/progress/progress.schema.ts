import { z } from "zod";
import { calendarDate } from "@/lib/kernel/validation";

/** "As of" a day; absent or malformed, now. */
export const asOfDay = calendarDate.nullable().catch(null).default(null);

/** More than any page of a list shows. */
const LONGEST_LIST = 500;

export const taskCodes = z.array(z.string().max(24)).max(LONGEST_LIST);
