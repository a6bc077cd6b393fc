import { query } from "@/lib/kernel/query";
import { findMatrixUnits } from "@/lib/reports/matrix.store";
import { coverageByKind, coverageByUnit, coverageOf } from "../evidence-coverage";
import { countClaims, findUncovered } from "../evidence-coverage.store";
import { readEvidenceCoverageInput } from "../period-state.schema";
import { findShownPeriod } from "../period-state.store";
import { mayReadPeriodState } from "../worklists.policy";

/** So many claims are shown until all are asked for; no period has more than the most. */
const FIRST = 20;
const MOST = 2000;

/** 佐证覆盖: which share of a period's claims has evidence, and why the others have none. */
export const readEvidenceCoverage = query({
  name: "worklists.read-evidence-coverage",
  input: readEvidenceCoverageInput,
  allow: (actor) => mayReadPeriodState(actor),
  kept: true,
  read: async (db, { period: code, unit, all }, scope, { today }) => {
    const shown = await findShownPeriod(db, code, today, scope);
    if (!shown) return null;
    const { planId, period } = shown;
    const asked = { planId, periods: [period.code], unitCode: unit };
    const [counts, uncovered] = await Promise.all([
      countClaims(db, asked, scope),
      findUncovered(db, asked, all ? MOST : FIRST, scope),
    ]);
    const involved = [...new Set(counts.map(({ unitId }) => unitId))];
    const units = await findMatrixUnits(db, planId, period.endsOn, involved, scope);
    return {
      ...{ today, period, uncovered },
      total: coverageOf(counts),
      kinds: coverageByKind(counts),
      units: coverageByUnit(units, counts),
    };
  },
});
