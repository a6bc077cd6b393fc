import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { asKnownOn } from "../as-known-on";
import { mayReadIndicators } from "../indicator.policy";
import { asOfDay, indicatorCode } from "../indicator.schema";
import { findIndicator } from "../indicator.store";

/** The indicator with its values and targets; with `on`, only what was known at the end of that day. */
export const readIndicator = query({
  name: "indicators.read-indicator",
  input: z.object({ code: indicatorCode, on: asOfDay }),
  allow: mayReadIndicators,
  read: async (db, { code, on }, scope, { today }) => {
    const indicator = await findIndicator(db, code, scope);
    if (!indicator) return null;
    return {
      ...(on === null ? indicator : asKnownOn(indicator, on)),
      on,
      asOf: on !== null && on < today ? on : today,
    };
  },
});
