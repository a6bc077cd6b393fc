import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { nearDueUntil } from "@/lib/progress/progress.store";
import { findUnit } from "@/lib/units/unit.store";
import { listUnitPartsInput } from "../period-state.schema";
import { findUnitParts } from "../unit-standing.store";
import { mayReadUnitStanding } from "../worklists.policy";

/** The tasks behind a figure of a unit's progress. */
export const listUnitParts = query({
  name: "worklists.list-unit-parts",
  input: listUnitPartsInput,
  allow: (actor, unit) => mayReadUnitStanding(actor, unit),
  read: async (db, { code, role, light }, scope, { now, today }) => {
    const [plan, unit] = await Promise.all([findCurrentPlan(db, today, scope), findUnit(db, code, scope)]);
    if (!plan || !unit) return null;
    const nearUntil = await nearDueUntil(db, plan.id, today, scope);
    const asked = { at: now, date: today, planId: plan.id, nearUntil };
    const all = await findUnitParts(db, asked, { unitId: unit.id, role, light: null }, scope);
    const rows = light === null ? all : all.filter((part) => part.light === light);
    return { date: today, unit, rows, total: all.length };
  },
});
