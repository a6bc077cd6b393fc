import { conversionChips } from "@/app/(signed-in)/patents/conversions/(list)/filters";
import { conversionColumns } from "@/components/conversions/conversion-columns";
import { listConversions } from "@/lib/conversions/queries/list-conversions";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const conversions: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listConversions, asked);
  const sheet = await listSheet({
    title: (await getTranslations("conversions"))("title"),
    chips: await conversionChips(listConversions.input.parse(params), view),
    columns: await conversionColumns(),
    ...paged(view, {
      total: ({ shown }) => shown,
      turn: (page) => on(listConversions, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
