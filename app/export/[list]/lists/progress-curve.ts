import { curveColumns, curveRows } from "@/components/dashboard/curve-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { readProgressCurve } from "@/lib/progress/queries/read-progress-curve";
import { ask } from "@/lib/web/read";
import { headed } from "../dashboard-head";
import { type ExportedList, listSheet } from "../list";

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
