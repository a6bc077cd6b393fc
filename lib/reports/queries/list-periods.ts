import { z } from "zod";
import { groupedBy } from "@/lib/kernel/grouped-by";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { mayReadReviews } from "../decision.policy";
import { findReportFacts, findTaskFacts } from "../matrix.store";
import { type PeriodRow, tallyOfPeriod } from "../matrix.view";
import { periodOfDate, periodsBetween, windowState } from "../period";
import { findPeriods } from "../period.store";
import { urgeKey } from "../urge";

/** The plan's periods up to now, newest first. */
export const listPeriods = query({
  name: "reports.list-periods",
  input: z.object({}),
  allow: (actor) => mayReadReviews(actor),
  read: async (db, _input, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    if (!plan) return null;
    const codes = periodsBetween(periodOfDate(plan.windowStart), periodOfDate(today));
    const [periods, tasks, reports] = await Promise.all([
      findPeriods(db, plan.id, codes, scope),
      findTaskFacts(db, plan.id, scope),
      findReportFacts(db, plan.id, null, scope),
    ]);
    const ofPeriod = groupedBy(reports, ({ period }) => period);
    const rows: PeriodRow[] = periods.toReversed().map((period) => {
      const known = ofPeriod.get(period.code) ?? [];
      return {
        period,
        window: windowState(period, today),
        ...tallyOfPeriod(tasks, new Map(known.map((one) => [urgeKey(one), one])), period, today),
        waiting: known.filter(({ state }) => state === "SUBMITTED").length,
      };
    });
    return { rows, today };
  },
});
