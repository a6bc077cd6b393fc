import { institutionChips } from "@/app/(signed-in)/patents/institutions/(list)/filters";
import { institutionColumns } from "@/components/institutions/institution-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { listInstitutions } from "@/lib/institutions/queries/list-institutions";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const institutions: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listInstitutions, asked);
  const sheet = await listSheet({
    title: (await getTranslations("institutions"))("title"),
    chips: await institutionChips(listInstitutions.input.parse(params)),
    columns: await institutionColumns(),
    ...paged(view, {
      total: ({ shown }) => shown,
      turn: (page) => on(listInstitutions, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
