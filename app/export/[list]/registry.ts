import type { ExportedListName } from "@/lib/exports/list-name";
import type { ExportedList } from "./list";
import { changes } from "./lists/changes";
import { conversions } from "./lists/conversions";
import { countedTasks } from "./lists/counted-tasks";
import { decisions } from "./lists/decisions";
import { difficulties } from "./lists/difficulties";
import { documents } from "./lists/documents";
import { indicatorStanding } from "./lists/indicator-standing";
import { indicatorValues } from "./lists/indicator-values";
import { indicators } from "./lists/indicators";
import { institutions } from "./lists/institutions";
import { instructions } from "./lists/instructions";
import { ledgerRows } from "./lists/ledger-rows";
import { ledgers } from "./lists/ledgers";
import { lockouts } from "./lists/lockouts";
import { measures } from "./lists/measures";
import { meetings } from "./lists/meetings";
import { movedDeadlines } from "./lists/moved-deadlines";
import { notices } from "./lists/notices";
import { openDifficulties } from "./lists/open-difficulties";
import { patentBreakdown, patentConversions, patentFunnel } from "./lists/patent-figures";
import { patentImports } from "./lists/patent-imports";
import { patents } from "./lists/patents";
import { people } from "./lists/people";
import { periodMatrix } from "./lists/period-matrix";
import { officeWaiting, uncoveredClaims, unitsWaiting, workload } from "./lists/period-state";
import { periods } from "./lists/periods";
import { products } from "./lists/products";
import { progressCurve } from "./lists/progress-curve";
import { ratingDifferences } from "./lists/rating-differences";
import { reopened } from "./lists/reopened";
import { reviewQueue } from "./lists/review-queue";
import { rulesVersions } from "./lists/rules-versions";
import { sessions } from "./lists/sessions";
import { sources } from "./lists/sources";
import { standingMatrix } from "./lists/standing-matrix";
import { taskReports } from "./lists/task-reports";
import { tasks } from "./lists/tasks";
import { unitComparison } from "./lists/unit-comparison";
import { unitParts } from "./lists/unit-parts";
import { unitPeriod } from "./lists/unit-period";
import { units } from "./lists/units";
import { unsignedTasks } from "./lists/unsigned-tasks";
import { waiting } from "./lists/waiting";
import { worklist } from "./lists/worklist";

/*
 * How to add an export (twin: tasks):
 * 1. a name in lib/exports/list-name.ts, and in words in messages/{zh,en}/exports.json under `list`;
 * 2. the columns of the page as ListColumn[] in a function of their own beside the page (task-columns.tsx);
 *    each says with `sheet` what a file takes of it, or null; the page shows them with <ListTable>;
 * 3. the filters in words as a function the page's filter bar uses too (taskChips in task-filters.tsx);
 * 4. lists/<name>.ts, which asks the page's own query and returns sheets, and its line below;
 * 5. <ExportMenu list=… params=… rows=… /> in the `tools` of the page's FilterBar, or beside its "as of";
 * 6. a line in tests/support/exported-lists.ts, where page and file are compared.
 */
export const REGISTRY: Record<ExportedListName, ExportedList> = {
  tasks,
  "unsigned-tasks": unsignedTasks,
  measures,
  units,
  documents,
  meetings,
  sources,
  difficulties,
  ledgers,
  "ledger-rows": ledgerRows,
  "patent-imports": patentImports,
  "standing-matrix": standingMatrix,
  "unit-comparison": unitComparison,
  "progress-curve": progressCurve,
  "counted-tasks": countedTasks,
  "rating-differences": ratingDifferences,
  "moved-deadlines": movedDeadlines,
  "open-difficulties": openDifficulties,
  periods,
  "period-matrix": periodMatrix,
  reopened,
  "review-queue": reviewQueue,
  "task-reports": taskReports,
  people,
  sessions,
  lockouts,
  "rules-versions": rulesVersions,
  notices,
  worklist,
  indicators,
  "indicator-values": indicatorValues,
  "indicator-standing": indicatorStanding,
  instructions,
  decisions,
  waiting,
  "office-waiting": officeWaiting,
  "units-waiting": unitsWaiting,
  workload,
  "uncovered-claims": uncoveredClaims,
  "unit-parts": unitParts,
  "unit-period": unitPeriod,
  changes,
  patents,
  conversions,
  products,
  institutions,
  "patent-funnel": patentFunnel,
  "patent-breakdown": patentBreakdown,
  "patent-conversions": patentConversions,
};
