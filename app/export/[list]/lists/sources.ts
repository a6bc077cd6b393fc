import { sourceChips } from "@/app/(signed-in)/sources/(list)/source-chips";
import { sourceColumns } from "@/app/(signed-in)/sources/(list)/source-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { listSourcesQuery } from "@/lib/sources/queries/list-sources";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet } from "../list";

export const sources: ExportedList = async (params) => {
  const view = await ask(listSourcesQuery, params);
  const sheet = await listSheet({
    title: (await getTranslations("indicators"))("sources.title"),
    chips: await sourceChips(view.asked),
    columns: await sourceColumns(),
    rows: view.sources,
  });
  return [sheet];
};
