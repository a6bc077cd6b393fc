import { z } from "zod";
import { loadCalendar } from "@/lib/calendar/calendar.store";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { findApprovedTexts } from "@/lib/working-rules/rules.store";
import { homeRules } from "../home-rules";
import { unitHomeOf } from "../unit-home";
import { findParts } from "../worklist.store";
import { mayReadUnitHome } from "../worklists.policy";

/** 本单位应办: what the reader's unit owes. */
export const readUnitHome = query({
  name: "worklists.read-unit-home",
  input: z.object({}),
  allow: mayReadUnitHome,
  kept: true,
  read: async (db, _input, scope, { actor, today }) => {
    const [parts, plan, calendar] = await Promise.all([
      findParts(db, today, scope),
      findCurrentPlan(db, today, scope),
      loadCalendar(db, scope),
    ]);
    const work = [...parts.tasks, ...parts.difficulties].map(({ planId }) => planId);
    const planIds = [...new Set([...work, ...(plan ? [plan.id] : [])])];
    const texts = await Promise.all(
      planIds.map(async (planId) => [planId, await findApprovedTexts(db, planId, scope)] as const),
    );
    const reader = { today, role: actor.role, planId: plan?.id ?? null };
    return unitHomeOf({ ...parts, unitCode: actor.unitCode }, homeRules(new Map(texts), calendar), reader);
  },
});
