import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { mayReadRules } from "../rules.policy";
import { findText, findVersions } from "../rules.store";
import { inForceOn } from "../rules-version";
import { rulesView, versionViews } from "../rules-view";

/** The rules in force today, or none yet, and all versions. */
export const readRulesInForce = query({
  name: "rules.read-rules-in-force",
  input: z.object({}),
  allow: mayReadRules,
  read: async (db, _input, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    if (!plan) return null;
    const versions = await findVersions(db, plan.id, scope);
    const current = inForceOn(versions, today);
    const text = current && (await findText(db, plan.id, current.number, scope));
    return { current: text && rulesView(text, versions, today), versions: versionViews(versions, today) };
  },
});
