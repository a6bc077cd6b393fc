import { reportColumns } from "@/components/reports/report-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { listTaskReports } from "@/lib/reports/queries/list-task-reports";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet } from "../list";

export const taskReports: ExportedList = async ({ code = "" }) => {
  const { rows } = await ask(listTaskReports, { task: code });
  const t = await getTranslations("reports");
  const sheet = await listSheet({
    title: `${code} ${t("all")}`,
    columns: await reportColumns({ task: code, past: false, acts: false }),
    rows,
  });
  return [sheet];
};
