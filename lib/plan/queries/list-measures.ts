import { z } from "zod";
import { oneOfOrAll, searchText, sortKey } from "@/lib/kernel/list-input";
import { query } from "@/lib/kernel/query";
import { listedMeasures } from "../measure.store";
import { mayReadPlan } from "../plan.policy";
import { findCurrentPlan } from "../plan.store";

export const MEASURE_SORTS = ["code", "title", "documents", "indicators"] as const;

/** The measures of the current plan, by words, theme, unit and evidence. */
export const listMeasures = query({
  name: "plan.list-measures",
  input: z.object({
    q: searchText,
    theme: z.string().max(8).nullable().catch(null).default(null),
    unit: z.string().max(16).nullable().catch(null).default(null),
    evidence: oneOfOrAll(["SOURCED", "UNVERIFIED"]),
    sort: sortKey(MEASURE_SORTS, "code"),
  }),
  allow: mayReadPlan,
  read: async (db, filter, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    return plan && listedMeasures(db, plan.id, filter, scope);
  },
});
