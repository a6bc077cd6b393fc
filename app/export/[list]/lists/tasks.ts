import { getTranslations } from "next-intl/server";
import { taskColumns, withReadings } from "@/app/(signed-in)/tasks/(list)/task-columns";
import { taskChips } from "@/app/(signed-in)/tasks/(list)/task-filters";
import { sheetColumns } from "@/components/list/list-column";
import { sheetOf } from "@/lib/exports/sheet";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { listTaskReadings } from "@/lib/progress/queries/list-task-readings";
import { listTasks } from "@/lib/tasks/queries/list-tasks";
import { actContext } from "@/lib/web/context";
import { ask } from "@/lib/web/read";
import { type ExportedList, inWords, paged } from "../list";

export const tasks: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listTasks, { ...asked, page: 1 });
  const [columns, chips, t, { today }] = await Promise.all([
    taskColumns(),
    taskChips(listTasks.input.parse(params), view),
    getTranslations("tasks"),
    actContext(),
  ]);
  return [
    sheetOf({
      name: t("title"),
      title: t("title"),
      asOf: today,
      filtersInWords: inWords(chips),
      columns: sheetColumns(columns),
      ...paged(view, {
        total: ({ shown }) => shown,
        turn: (page) => on(listTasks, { ...asked, page }),
        rows: async ({ tasks: lines }) =>
          withReadings(lines, await on(listTaskReadings, { codes: lines.map(({ code }) => code) })),
      }),
    }),
  ];
};
