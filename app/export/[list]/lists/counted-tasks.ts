import { countedColumns } from "@/components/dashboard/counted-columns";
import { listCountedTasks } from "@/lib/dashboards/queries/list-counted-tasks";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { ask } from "@/lib/web/read";
import { headed } from "../dashboard-head";
import { type ExportedList, listSheet, paged } from "../list";

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
