import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { tallyOf } from "@/lib/reports/matrix";
import { findCells } from "@/lib/reports/matrix-cells.store";
import { lastDayOf, windowState } from "@/lib/reports/period";
import { findPeriod } from "@/lib/reports/period.store";
import { findUnit } from "@/lib/units/unit.store";
import { readUnitPeriodInput } from "../period-state.schema";
import type { UnitReport } from "../unit-standing";
import { findReportFigures } from "../unit-standing.store";
import { mayReadUnitStanding } from "../worklists.policy";

/** The reports behind a unit's figures of one period: what was due, what came, what was returned, what is proved. */
export const readUnitPeriod = query({
  name: "worklists.read-unit-period",
  input: readUnitPeriodInput,
  allow: (actor, unit) => mayReadUnitStanding(actor, unit),
  read: async (db, { code, period: asked }, scope, { today }) => {
    const plan = await findCurrentPlan(db, lastDayOf(asked), scope);
    const [unit, period] = [
      await findUnit(db, code, scope),
      plan && (await findPeriod(db, plan.id, asked, scope)),
    ];
    if (!plan || !unit || !period || windowState(period, today) === "NOT_OPEN") return null;
    const cells = await findCells(db, { planId: plan.id, period, today, unitId: unit.id }, scope);
    const ids = cells.flatMap(({ reportId }) => reportId ?? []);
    const figures = await findReportFigures(db, ids, unit.id, scope);
    const rows = cells
      .filter(({ state }) => state !== "NOT_DUE")
      .map(({ unitId: _unit, taskId: _task, ...cell }): UnitReport => {
        const of = cell.reportId === null ? undefined : figures.get(cell.reportId);
        // What was taken back proves nothing.
        const proved = cell.handedIn && of ? of : { claims: 0, covered: 0 };
        return { ...cell, returned: of?.returned ?? 0, claims: proved.claims, covered: proved.covered };
      });
    return { today, unit, period, window: windowState(period, today), tally: tallyOf(cells), rows };
  },
});
