import { unsignedColumns } from "@/app/(signed-in)/tasks/unsigned/unsigned-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { listUnsigned } from "@/lib/tasks/queries/list-unsigned";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet } from "../list";

export const unsignedTasks: ExportedList = async () => {
  const lines = await ask(listUnsigned, {});
  const sheet = await listSheet({
    title: (await getTranslations("tasks"))("unsigned.title"),
    columns: await unsignedColumns(false),
    rows: lines,
  });
  return [sheet];
};
