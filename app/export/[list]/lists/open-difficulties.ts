import { openDifficultyColumns } from "@/components/dashboard/attention-columns";
import { listOpenDifficulties } from "@/lib/dashboards/queries/list-open-difficulties";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { ask } from "@/lib/web/read";
import { headed } from "../dashboard-head";
import { type ExportedList, listSheet, paged } from "../list";

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
