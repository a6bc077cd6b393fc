import { difficultyChips } from "@/app/(signed-in)/difficulties/(list)/filters";
import { difficultyColumns } from "@/components/difficulties/difficulty-columns";
import { listDifficulties } from "@/lib/difficulties/queries/list-difficulties";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const difficulties: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listDifficulties, asked);
  const sheet = await listSheet({
    title: (await getTranslations("difficulties"))("title"),
    chips: await difficultyChips(listDifficulties.input.parse(params), view),
    columns: await difficultyColumns(),
    ...paged(view, {
      total: ({ shown }) => shown,
      turn: (page) => on(listDifficulties, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
