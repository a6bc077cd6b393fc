import { instructionChips } from "@/app/(signed-in)/instructions/(list)/filters";
import { instructionColumns } from "@/components/instructions/instruction-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { listInstructions } from "@/lib/instructions/queries/list-instructions";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const instructions: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listInstructions, asked);
  const sheet = await listSheet({
    title: (await getTranslations("instructions"))("title"),
    chips: await instructionChips(listInstructions.input.parse(params), view),
    columns: await instructionColumns(),
    asOf: view.today,
    ...paged(view, {
      total: ({ shown }) => shown,
      turn: (page) => on(listInstructions, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
