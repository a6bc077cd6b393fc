import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { mayReadReviews } from "../decision.policy";
import { findExceptions } from "../exception.store";
import { tallyOf } from "../matrix";
import { periodCode } from "../matrix.schema";
import { findMatrixUnits } from "../matrix.store";
import { type MatrixView, matrixRows } from "../matrix.view";
import { findCells } from "../matrix-cells.store";
import { lastDayOf, nextPeriod, periodOfDate, windowState } from "../period";
import { findPeriods } from "../period.store";
import { findLastUrges } from "../urge.store";

/** 谁已报、谁未报: units × tasks of one period. */
export const readPeriodMatrix = query({
  name: "reports.read-period-matrix",
  input: z.object({ period: periodCode }),
  allow: (actor) => mayReadReviews(actor),
  kept: true,
  read: async (db, { period: code }, scope, { today }): Promise<MatrixView | null> => {
    const plan = await findCurrentPlan(db, lastDayOf(code), scope);
    if (!plan || code > periodOfDate(today)) return null;
    const around = [nextPeriod(code, -1), code, nextPeriod(code)];
    const windows = await findPeriods(db, plan.id, around, scope);
    const period = windows.find((one) => one.code === code);
    if (!period) return null;
    const [cells, urged, exceptions] = await Promise.all([
      findCells(db, { planId: plan.id, period, today }, scope),
      findLastUrges(db, code, scope),
      findExceptions(db, plan.id, code, scope),
    ]);
    const involved = [...new Set(cells.map(({ unitId }) => unitId))];
    const units = await findMatrixUnits(db, plan.id, period.endsOn, involved, scope);
    const rows = matrixRows(units, cells, urged, today);
    const reachable = (other: string) =>
      windows.some((one) => one.code === other) && other <= periodOfDate(today) ? other : null;
    return {
      ...{ period, today, rows, exceptions },
      window: windowState(period, today),
      previous: code > periodOfDate(plan.windowStart) ? reachable(nextPeriod(code, -1)) : null,
      next: reachable(nextPeriod(code)),
      totals: tallyOf(rows.flatMap(({ cells }) => cells)),
    };
  },
});
