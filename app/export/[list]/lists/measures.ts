import { measureColumns } from "@/app/(signed-in)/measures/(list)/measure-columns";
import { measureChips } from "@/app/(signed-in)/measures/(list)/measure-filters";
import { getTranslations } from "@/lib/i18n/translations";
import { listMeasures } from "@/lib/plan/queries/list-measures";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet } from "../list";

export const measures: ExportedList = async (params) => {
  const view = await ask(listMeasures, params);
  const sheet = await listSheet({
    title: (await getTranslations("plan"))("measures.title"),
    chips: await measureChips(listMeasures.input.parse(params), view),
    columns: await measureColumns(),
    rows: view.measures,
  });
  return [sheet];
};
