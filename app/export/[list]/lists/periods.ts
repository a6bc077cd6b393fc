import { periodColumns } from "@/app/(signed-in)/periods/(list)/period-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { listPeriods } from "@/lib/reports/queries/list-periods";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet } from "../list";

export const periods: ExportedList = async () => {
  const { rows } = await ask(listPeriods, {});
  const title = (await getTranslations("review"))("periods.title");
  return [await listSheet({ title, columns: await periodColumns(), rows })];
};
