import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { mayReadRules } from "../rules.policy";
import { rulesNumber } from "../rules.schema";
import { findText, findVersions } from "../rules.store";
import { rulesView } from "../rules-view";

/** A given version; a draft only for those who see what is unpublished. */
export const readRulesVersion = query({
  name: "rules.read-rules-version",
  input: z.object({ number: rulesNumber }),
  allow: mayReadRules,
  read: async (db, { number }, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    const text = plan && (await findText(db, plan.id, number, scope));
    return text && rulesView(text, await findVersions(db, plan.id, scope), today);
  },
});
