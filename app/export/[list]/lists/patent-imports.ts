import { importChips, importColumns } from "@/app/(signed-in)/patents/imports/(list)/import-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { listImports } from "@/lib/patent-imports/queries/list-imports";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const patentImports: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listImports, asked);
  const sheet = await listSheet({
    title: (await getTranslations("patent-imports"))("title"),
    chips: await importChips(view.state),
    columns: await importColumns(),
    ...paged(view, {
      total: ({ total }) => total,
      turn: (page) => on(listImports, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
