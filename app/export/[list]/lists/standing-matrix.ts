import { matrixColumns } from "@/components/dashboard/matrix-columns";
import { inMatrixOrder, matrixSort } from "@/lib/dashboards/standing";
import { getTranslations } from "@/lib/i18n/translations";
import { headed } from "../dashboard-head";
import { type ExportedList, listSheet } from "../list";

export const standingMatrix: ExportedList = async (params) => {
  const { standing, ...head } = await headed(params);
  const sheet = await listSheet({
    ...head,
    title: (await getTranslations("dashboard.matrix"))("title"),
    columns: await matrixColumns(standing, params),
    rows: inMatrixOrder(standing, matrixSort.parse(params.sort)),
    totals: standing.totals,
  });
  return [sheet];
};
