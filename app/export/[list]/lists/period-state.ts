import { claimColumns } from "@/app/(signed-in)/desk/period/claim-columns";
import { officeColumns, officeRows } from "@/app/(signed-in)/desk/period/office-columns";
import { periodChips } from "@/app/(signed-in)/desk/period/period-chips";
import { whomColumns, whomTotals } from "@/app/(signed-in)/desk/period/whom-columns";
import { workloadColumns } from "@/app/(signed-in)/desk/period/workload-columns";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { readEvidenceCoverage } from "@/lib/worklists/queries/read-evidence-coverage";
import { readPeriodState } from "@/lib/worklists/queries/read-period-state";
import { readWorkload } from "@/lib/worklists/queries/read-workload";
import { type ExportedList, listSheet } from "../list";

/* The tables of one page, each a list of its own: what is done with them is done by different people. */

export const officeWaiting: ExportedList = async (params) => {
  const { state, shared } = await stateOf(params, "office.title");
  return [await listSheet({ ...shared, columns: await officeColumns(params, false), ...officeRows(state) })];
};

export const unitsWaiting: ExportedList = async (params) => {
  const { state, shared } = await stateOf(params, "whom.title");
  const columns = await whomColumns(params);
  return [await listSheet({ ...shared, columns, rows: state.whom.rows, totals: whomTotals(state) })];
};

export const workload: ExportedList = async (params) => {
  const { shared } = await stateOf(params, "workload.title");
  const { rows, totals } = await ask(readWorkload, params);
  const columns = await workloadColumns(params);
  return [await listSheet({ ...shared, columns, rows, totals: { ...totals, person: null } })];
};

export const uncoveredClaims: ExportedList = async (params) => {
  const { shared } = await stateOf(params, "evidence.uncovered");
  // The page begins with some of them; a file has them all, or breaks off.
  const { uncovered, total } = await ask(readEvidenceCoverage, { ...params, all: "1" });
  const batches = async function* () {
    yield uncovered;
  };
  const columns = await claimColumns();
  return [await listSheet({ ...shared, columns, total: total.claims - total.covered, batches })];
};

type Title = "office.title" | "whom.title" | "workload.title" | "evidence.uncovered";

async function stateOf(params: Params, title: Title) {
  const [state, t] = [await ask(readPeriodState, params), await getTranslations("period-state")];
  return {
    state,
    shared: { title: t(title), chips: await periodChips(params, state), asOf: state.today },
  };
}
