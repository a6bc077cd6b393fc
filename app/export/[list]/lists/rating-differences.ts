import { ratingDifferenceColumns } from "@/components/dashboard/attention-columns";
import { listRatingDifferences } from "@/lib/dashboards/queries/list-rating-differences";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { ask } from "@/lib/web/read";
import { headed } from "../dashboard-head";
import { type ExportedList, listSheet, paged } from "../list";

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
