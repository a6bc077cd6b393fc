import { worklistColumns } from "@/app/(signed-in)/home/worklist-columns";
import { sheetOf } from "@/lib/exports/sheet";
import { getTranslations } from "@/lib/i18n/translations";
import { ask } from "@/lib/web/read";
import { readUnitHome } from "@/lib/worklists/queries/read-unit-home";
import type { ExportedList } from "../list";

export const worklist: ExportedList = async () => {
  const home = await ask(readUnitHome, {});
  const title = (await getTranslations("home"))("title");
  return [
    sheetOf({
      ...{ name: title, title, asOf: home.today, filtersInWords: [] },
      columns: await worklistColumns(),
      rows: home.worklist.flatMap(({ urgency, lines }) => lines.map((line) => ({ ...line, urgency }))),
    }),
  ];
};
