import { endOfDay } from "@/lib/audit/trail";
import { query } from "@/lib/kernel/query";
import { findExceptions } from "@/lib/reports/exception.store";
import { returnedAfterClosing } from "@/lib/reports/reopening";
import { findSentBack } from "@/lib/reports/reopening.store";
import { readReopenedInput } from "../period-state.schema";
import { findShownPeriod } from "../period-state.store";
import { mayReadPeriodState } from "../worklists.policy";

/** How many of them the state of the period shows; the list of reopened figures shows all. */
const FIRST = 5;

/** What let a figure of a period change after its window had closed: how much, and the latest of it. */
export const readReopened = query({
  name: "worklists.read-reopened",
  input: readReopenedInput,
  allow: (actor) => mayReadPeriodState(actor),
  kept: true,
  read: async (db, { period: code, unit }, scope, { today }) => {
    const shown = await findShownPeriod(db, code, today, scope);
    if (!shown) return null;
    const { planId, period } = shown;
    const [exceptions, sentBack] = await Promise.all([
      findExceptions(db, planId, period.code, scope),
      findSentBack(db, planId, { unit, period: period.code, returnedFrom: endOfDay(period.closesOn) }, scope),
    ]);
    const returned = returnedAfterClosing(sentBack, new Map([[period.code, period]]));
    const reopened = sentBack.filter(({ kind }) => kind === "REOPENED");
    return {
      period: period.code,
      exceptions: exceptions.filter(({ unitCode }) => unit === null || unitCode === unit).length,
      returned: returned.length,
      reopened: reopened.length,
      first: [...reopened, ...returned].slice(0, FIRST),
    };
  },
});
