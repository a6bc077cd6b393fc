import { queueChips } from "@/app/(signed-in)/desk/reports/(list)/queue-chips";
import { queueColumns } from "@/components/review/queue-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { listReviewQueue } from "@/lib/reports/queries/list-review-queue";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const reviewQueue: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listReviewQueue, asked);
  const sheet = await listSheet({
    title: (await getTranslations("review"))("kind.reports"),
    chips: await queueChips(listReviewQueue.input.parse(params), view.choices.units),
    columns: await queueColumns(),
    ...paged(view, {
      total: ({ count }) => count,
      turn: (page) => on(listReviewQueue, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
