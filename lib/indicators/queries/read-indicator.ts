import { z } from "zod";
import { isCalendarDate } from "@/lib/kernel/calendar-date";
import { query } from "@/lib/kernel/query";
import { mayReadIndicators } from "../indicator.policy";
import { indicatorCode } from "../indicator.schema";
import { findIndicator } from "../indicator.store";
import { knownBy } from "../observation";

/** The indicator with its values; with `on`, only those known at the end of that day. */
export const readIndicator = query({
  name: "indicators.read-indicator",
  input: z.object({
    code: indicatorCode,
    on: z.string().refine(isCalendarDate).nullable().catch(null).default(null),
  }),
  allow: mayReadIndicators,
  read: async (db, { code, on }, scope) => {
    const indicator = await findIndicator(db, code, scope);
    if (!indicator || on === null) return indicator && { ...indicator, on };
    return { ...indicator, on, observations: knownBy(indicator.observations, on) };
  },
});
