import { z } from "zod";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { unitCode } from "@/lib/units/unit.schema";
import { asOf } from "../as-of";
import { progressOfCells, within } from "../cell";
import { findCells } from "../cell.store";
import type { Progress } from "../progress";
import { mayReadUnitProgress } from "../progress.policy";
import { asOfDay } from "../progress.schema";
import { nearDueUntil } from "../progress.store";

export type UnitProgressView = {
  date: CalendarDate;
  /** Null: it leads no task. */
  leads: Progress | null;
  /** Null: it supports none. */
  supports: Progress | null;
};

/** How far a unit is with what it leads and, separately, with the parts it supports. */
export const readUnitProgress = query({
  name: "progress.read-unit-progress",
  input: z.object({ code: unitCode, on: asOfDay }),
  allow: (actor, unit) => mayReadUnitProgress(actor, unit),
  kept: true,
  read: async (db, { code, on }, scope, context): Promise<UnitProgressView | null> => {
    const plan = await findCurrentPlan(db, context.today, scope);
    if (!plan) return null;
    const moment = asOf(on, context);
    const nearUntil = await nearDueUntil(db, plan.id, moment.date, scope);
    const cells = await findCells(db, { ...moment, planId: plan.id, nearUntil }, context.now, scope);
    const own = within(cells, { unit: code });
    return {
      date: moment.date,
      leads: progressOfCells(own.filter(({ role }) => role === "LEAD")),
      supports: progressOfCells(own.filter(({ role }) => role === "SUPPORT")),
    };
  },
});
