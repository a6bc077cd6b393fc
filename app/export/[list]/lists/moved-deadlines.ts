import { movedDeadlineColumns } from "@/components/dashboard/attention-columns";
import { listMovedDeadlines } from "@/lib/dashboards/queries/list-moved-deadlines";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { ask } from "@/lib/web/read";
import { headed } from "../dashboard-head";
import { type ExportedList, listSheet, paged } from "../list";

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
