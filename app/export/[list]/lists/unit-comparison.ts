import { comparisonColumns } from "@/components/dashboard/comparison-columns";
import { compareUnits } from "@/lib/dashboards/queries/compare-units";
import { getTranslations } from "@/lib/i18n/translations";
import { ask } from "@/lib/web/read";
import { headed } from "../dashboard-head";
import { type ExportedList, listSheet } from "../list";

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
