import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { mayReadRules } from "../rules.policy";
import { rulesNumber } from "../rules.schema";
import { findText, findVersions } from "../rules.store";
import { rulesView } from "../rules-view";

/** Two versions side by side. What differs depends on the reader's language: see comparison.ts. */
export const compareRules = query({
  name: "rules.compare-rules",
  input: z.object({ number: rulesNumber, other: rulesNumber }),
  allow: mayReadRules,
  read: async (db, { number, other }, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    if (!plan) return null;
    const [before, after, versions] = await Promise.all([
      findText(db, plan.id, number, scope),
      findText(db, plan.id, other, scope),
      findVersions(db, plan.id, scope),
    ]);
    if (!before || !after) return null;
    return { before: rulesView(before, versions, today), after: rulesView(after, versions, today) };
  },
});
