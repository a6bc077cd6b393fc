import { patentChips } from "@/app/(signed-in)/patents/(search)/chips";
import { patentColumns } from "@/components/patents/patent-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { searchPatents } from "@/lib/patents/queries/search-patents";
import { takePatents } from "@/lib/patents/queries/take-patents";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet } from "../list";

export const patents: ExportedList = async (params) => {
  const view = await ask(searchPatents, { ...params, take: 1 });
  const [chips, columns] = await Promise.all([
    patentChips(searchPatents.input.parse(params), view),
    patentColumns(view),
  ]);
  const title = (await getTranslations("patent-search"))("title");
  const { total, batches } = await ask(takePatents, params);
  return [await listSheet({ title, chips, columns, total, batches, oneStatement: true })];
};
