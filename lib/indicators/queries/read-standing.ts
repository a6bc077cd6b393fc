import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { asKnownOn, asKnownToday } from "../as-known-on";
import type { Indicator } from "../indicator";
import { mayReadIndicators } from "../indicator.policy";
import { asOfDay } from "../indicator.schema";
import { listIndicators } from "../indicator.store";
import { standingOf } from "../indicator-standing";

/** Every indicator against the way to its target, as known at the end of a day. No day lies after today. */
export const readStanding = query({
  name: "indicators.read-standing",
  input: z.object({ on: asOfDay }),
  allow: mayReadIndicators,
  kept: true,
  read: async (db, { on }, scope, { today }) => {
    const asOf = on === null || on > today ? today : on;
    const known = (indicator: Indicator) =>
      asOf === today ? asKnownToday(indicator, today) : asKnownOn(indicator, asOf);
    const indicators = await listIndicators(db, scope);
    return { asOf, indicators: indicators.map((indicator) => standingOf(known(indicator), asOf)) };
  },
});
