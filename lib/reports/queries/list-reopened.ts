import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { mayReadReviews } from "../decision.policy";
import { findExceptions } from "../exception.store";
import { findUnitsInOrder } from "../matrix.store";
import { periodOfDate, periodsBetween } from "../period";
import { findPeriods } from "../period.store";
import { returnedAfterClosing } from "../reopening";
import { countSentBack, findSentBack } from "../reopening.store";
import { listReopenedInput } from "../review.schema";

/** Whatever let a figure of a closed period change: exceptions, returns after closing, reopened approvals. */
export const listReopened = query({
  name: "reports.list-reopened",
  input: listReopenedInput,
  allow: (actor) => mayReadReviews(actor),
  read: async (db, filter, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    if (!plan) return null;
    const codes = periodsBetween(periodOfDate(plan.windowStart), periodOfDate(today));
    const [exceptions, sentBack, counts, periods, units] = await Promise.all([
      findExceptions(db, plan.id, null, scope),
      findSentBack(db, plan.id, filter, scope),
      countSentBack(db, plan.id, scope),
      findPeriods(db, plan.id, codes, scope),
      findUnitsInOrder(db, scope),
    ]);
    const windows = new Map(periods.map((period) => [period.code, period]));
    const listed = [
      ...returnedAfterClosing(counts, windows),
      ...counts.filter(({ kind }) => kind === "REOPENED"),
    ];
    const asked = (one: { unitCode: string; period: string }) =>
      (filter.unit === null || one.unitCode === filter.unit) &&
      (filter.period === null || one.period === filter.period);
    return {
      exceptions: exceptions.filter(asked),
      returned: returnedAfterClosing(sentBack, windows),
      reopened: sentBack.filter(({ kind }) => kind === "REOPENED"),
      total: listed.reduce((sum, { count }) => sum + count, exceptions.length),
      today,
      choices: { units, periods: codes.toReversed() },
    };
  },
});
