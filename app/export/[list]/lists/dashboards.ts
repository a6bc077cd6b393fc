import { getTranslations } from "next-intl/server";
import {
  movedDeadlineColumns,
  openDifficultyColumns,
  ratingDifferenceColumns,
} from "@/components/dashboard/attention-columns";
import { comparisonColumns } from "@/components/dashboard/comparison-columns";
import { countedColumns } from "@/components/dashboard/counted-columns";
import { curveColumns, curveRows } from "@/components/dashboard/curve-columns";
import { dashboardChips } from "@/components/dashboard/filters";
import { matrixColumns } from "@/components/dashboard/matrix-columns";
import { dashboardInput } from "@/lib/dashboards/dashboard.schema";
import { compareUnits } from "@/lib/dashboards/queries/compare-units";
import { listCountedTasks } from "@/lib/dashboards/queries/list-counted-tasks";
import { listMovedDeadlines } from "@/lib/dashboards/queries/list-moved-deadlines";
import { listOpenDifficulties } from "@/lib/dashboards/queries/list-open-difficulties";
import { listRatingDifferences } from "@/lib/dashboards/queries/list-rating-differences";
import { readStanding } from "@/lib/dashboards/queries/read-standing";
import { inMatrixOrder, matrixSort } from "@/lib/dashboards/standing";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { readProgressCurve } from "@/lib/progress/queries/read-progress-curve";
import type { Params } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

/** As of which day, and the filters in words. */
async function headed(params: Params) {
  const standing = await ask(readStanding, params);
  return {
    standing,
    asOf: standing.date,
    chips: await dashboardChips(dashboardInput.parse(params), standing),
  };
}

export const standingMatrix: ExportedList = async (params) => {
  const { standing, ...head } = await headed(params);
  const sheet = await listSheet({
    ...head,
    title: (await getTranslations("dashboard.matrix"))("title"),
    columns: await matrixColumns(standing, params),
    rows: inMatrixOrder(standing, matrixSort.parse(params.sort)),
  });
  return [sheet];
};

export const unitComparison: ExportedList = async (params) => {
  const [{ standing: _standing, ...head }, view] = [await headed(params), await ask(compareUnits, params)];
  const sheet = await listSheet({
    ...head,
    title: (await getTranslations("dashboard.units"))("title"),
    columns: await comparisonColumns(view, params),
    rows: view.rows,
    totals: { ...view.totals, unit: null },
  });
  return [sheet];
};

export const progressCurve: ExportedList = async (params) => {
  const { standing: _standing, ...head } = await headed(params);
  const sheet = await listSheet({
    ...head,
    title: (await getTranslations("dashboard.curve"))("title"),
    columns: await curveColumns(),
    rows: curveRows(await ask(readProgressCurve, { ...params, on: head.asOf })),
  });
  return [sheet];
};

export const countedTasks: ExportedList = async (params, on) => {
  const { standing: _standing, ...head } = await headed(params);
  const asked = { ...params, take: EXPORT_BATCH };
  const sheet = await listSheet({
    ...head,
    title: (await getTranslations("dashboard.tasks"))("title"),
    columns: await countedColumns(),
    ...paged(await ask(listCountedTasks, asked), {
      total: ({ count }) => count,
      turn: (page) => on(listCountedTasks, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};

export const ratingDifferences: ExportedList = async (params, on) => {
  const { standing: _standing, ...head } = await headed(params);
  const asked = { ...params, page: 1, take: EXPORT_BATCH };
  const sheet = await listSheet({
    ...head,
    title: (await getTranslations("dashboard.attention"))("rating-differences"),
    columns: await ratingDifferenceColumns(),
    ...paged(await ask(listRatingDifferences, asked), {
      total: ({ count }) => count,
      turn: (page) => on(listRatingDifferences, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};

export const movedDeadlines: ExportedList = async (params, on) => {
  const { standing: _standing, ...head } = await headed(params);
  const asked = { ...params, page: 1, take: EXPORT_BATCH };
  const sheet = await listSheet({
    ...head,
    title: (await getTranslations("dashboard.attention"))("moved-deadlines"),
    columns: await movedDeadlineColumns(),
    ...paged(await ask(listMovedDeadlines, asked), {
      total: ({ count }) => count,
      turn: (page) => on(listMovedDeadlines, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};

export const openDifficulties: ExportedList = async (params, on) => {
  const { standing: _standing, ...head } = await headed(params);
  const asked = { ...params, page: 1, take: EXPORT_BATCH };
  const sheet = await listSheet({
    ...head,
    title: (await getTranslations("dashboard.attention"))("open-difficulties"),
    columns: await openDifficultyColumns(),
    ...paged(await ask(listOpenDifficulties, asked), {
      total: ({ count }) => count,
      turn: (page) => on(listOpenDifficulties, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
