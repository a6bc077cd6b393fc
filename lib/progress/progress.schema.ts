import { z } from "zod";
import { oneOf, oneOfOrAll } from "@/lib/kernel/list-input";
import { calendarDate } from "@/lib/kernel/validation";
import { DATE_LIGHTS } from "./reading";

/** "As of" a day; absent or malformed, now. */
export const asOfDay = calendarDate.nullable().catch(null).default(null);

/** More than any page of a list shows. */
const LONGEST_LIST = 500;

export const taskCodes = z.array(z.string().max(24)).max(LONGEST_LIST);

const code = (longest: number) => z.string().trim().max(longest).nullable().catch(null).default(null);

/** Narrows what a figure is of; absent or malformed, nothing is narrowed. */
export const cellFilter = {
  theme: code(8),
  measure: code(8),
  unit: code(16),
  light: oneOfOrAll(DATE_LIGHTS),
};

/** What a unit leads, or what it supports. */
export const partRole = oneOf(["LEAD", "SUPPORT"], "LEAD");
